import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { showDetail } from './cached-requests.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The address book of insurers, by name. */
export function useInsurers(): UseQueryResult<CallOutput<'insurers.list'>> {
  return useCall('insurers.list', {});
}

/** Adds one (`id: null`) or changes it. */
export function useSaveInsurer(): Command<'insurers.save'> {
  return useCommand('insurers.save', useAddressBookRefresh());
}

/** Takes one out of the address book; `useRestoreInsurer` puts it back. */
export function useRemoveInsurer(): Command<'insurers.remove'> {
  return useCommand('insurers.remove', useAddressBookRefresh());
}

/** Puts a removed one back. */
export function useRestoreInsurer(): Command<'insurers.restore'> {
  return useCommand('insurers.restore', useAddressBookRefresh());
}

/** Asks where to, and writes the address book there. */
export function useExportInsurers(): Command<'insurers.export'> {
  return useCommand('insurers.export');
}

/** Asks for a table, and says what it would bring. */
export function usePickInsurers(): Command<'insurers.pickFile'> {
  return useCommand('insurers.pickFile');
}

/** Writes what a preview showed; `useUndoImport` takes it back. */
export function useImportInsurers(): Command<'insurers.import'> {
  return useCommand('insurers.import', useAddressBookRefresh());
}

/** Takes an import back as a whole. */
export function useUndoImport(): Command<'insurers.undoImport'> {
  return useCommand('insurers.undoImport', useAddressBookRefresh());
}

/** Puts a request to these insurers, or with null to those of its category; forms and drafts are made again. */
export function useChooseInsurers(): Command<'insurers.choose'> {
  const client = useQueryClient();
  return useCommand('insurers.choose', (detail: RequestDetail) => showDetail(client, detail));
}

/** Requests may be put to others after a change of the address book. */
function useAddressBookRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['insurers.list'] });
    void client.invalidateQueries({ queryKey: ['requests.get'] });
  };
}
