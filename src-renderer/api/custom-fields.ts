import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { showDetail } from './cached-requests.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The office's own data, in its order. */
export function useCustomFields(): UseQueryResult<CallOutput<'customFields.list'>> {
  return useCall('customFields.list', {});
}

/** Adds one (`id: null`) or changes it. */
export function useSaveCustomField(): Command<'customFields.save'> {
  return useCommand('customFields.save', useDefinitionsRefresh());
}

/** Hides one with its values; `useRestoreCustomField` brings both back. */
export function useRemoveCustomField(): Command<'customFields.remove'> {
  return useCommand('customFields.remove', useDefinitionsRefresh());
}

/** Brings a removed one back. */
export function useRestoreCustomField(): Command<'customFields.restore'> {
  return useCommand('customFields.restore', useDefinitionsRefresh());
}

/** Puts them into another order. */
export function useOrderCustomFields(): Command<'customFields.order'> {
  return useCommand('customFields.order', useDefinitionsRefresh());
}

/** Corrects a value in a request, or clears it with `value: null`; forms and drafts are made again. */
export function useSetCustomValue(): Command<'customFields.setValue'> {
  const client = useQueryClient();
  return useCommand('customFields.setValue', (detail: RequestDetail) => showDetail(client, detail));
}

/** Requests show other data after a change of the definitions. */
function useDefinitionsRefresh(): (output: CallOutput<'customFields.list'>) => void {
  const client = useQueryClient();
  return ({ definitions }) => {
    client.setQueryData(['customFields.list', {}], { definitions });
    void client.invalidateQueries({ queryKey: ['requests.get'] });
  };
}
