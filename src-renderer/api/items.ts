import { useQueryClient } from '@tanstack/react-query';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { showDetail } from './cached-requests.ts';
import { useCommand, type Command } from './use-call.ts';

/** Corrects one cell of a row, or empties it with `value: null`; forms and drafts are made again. */
export function useSetCell(): Command<'items.setCell'> {
  return useCommand('items.setCell', useDetailRefresh());
}

/** Adds a row with its first cell. */
export function useAddItem(): Command<'items.add'> {
  return useCommand('items.add', useDetailRefresh());
}

/** Takes a row out. */
export function useRemoveItem(): Command<'items.remove'> {
  return useCommand('items.remove', useDetailRefresh());
}

function useDetailRefresh(): (detail: RequestDetail) => void {
  const client = useQueryClient();
  return (detail) => showDetail(client, detail);
}
