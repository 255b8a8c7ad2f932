import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { showDetail } from './cached-requests.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The filled forms, newest first, found by text. */
export function useForms(query: CallInput<'forms.list'>): UseQueryResult<CallOutput<'forms.list'>> {
  return useCall('forms.list', query, { keepPrevious: true });
}

/** Opens a filled form in the machine's own PDF program. */
export function useOpenForm(): Command<'forms.open'> {
  return useCommand('forms.open');
}

/** Asks where to save a copy of a filled form. */
export function useSaveForm(): Command<'forms.save'> {
  return useCommand('forms.save');
}

/** Asks where to save the forms that a filter lets through, as one ZIP. */
export function useSaveForms(): Command<'forms.saveAll'> {
  return useCommand('forms.saveAll');
}

/** The fields of a filled form with their values. */
export function useFormFields(id: string): UseQueryResult<CallOutput<'forms.fields'>> {
  return useCall('forms.fields', { id });
}

/** The filled boxes of a form, each with where its value comes from; nothing is asked for null. */
export function useFormValues(id: string | null): UseQueryResult<CallOutput<'forms.values'>> {
  return useCall('forms.values', { id: id ?? '' }, { enabled: id !== null });
}

/** Changes one field of a form by hand; the form is kept so from then on. */
export function useSetFormField(): Command<'forms.setField'> {
  return useCommand('forms.setField', useFormsRefresh());
}

/** Fills the forms of a request anew, also those that were changed by hand. */
export function useFillAgain(): Command<'forms.fillAgain'> {
  return useCommand('forms.fillAgain', useFormsRefresh());
}

function useFormsRefresh(): (detail: RequestDetail) => void {
  const client = useQueryClient();
  return (detail) => {
    showDetail(client, detail);
    refreshForms(client);
  };
}

/** Has what is shown of filled forms asked again. */
export function refreshForms(client: QueryClient): void {
  for (const channel of ['forms.list', 'forms.fields', 'forms.values'] as const)
    void client.invalidateQueries({ queryKey: [channel] });
}

/** Asks where to save a copy whose values are part of its pages. */
export function useSaveFlatForm(): Command<'forms.saveFlat'> {
  return useCommand('forms.saveFlat');
}

/** Opens a draft in the machine's own mail program. */
export function useOpenDraft(): Command<'drafts.open'> {
  return useCommand('drafts.open');
}

/** Asks where to save a copy of a draft. */
export function useSaveDraft(): Command<'drafts.save'> {
  return useCommand('drafts.save');
}
