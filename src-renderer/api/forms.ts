import type { UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
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

/** Opens a draft in the machine's own mail program. */
export function useOpenDraft(): Command<'drafts.open'> {
  return useCommand('drafts.open');
}

/** Asks where to save a copy of a draft. */
export function useSaveDraft(): Command<'drafts.save'> {
  return useCommand('drafts.save');
}
