import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { showChangedRows } from './cached-requests.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The languages that documents can be recognised in, and the usual ones. */
export function useReadingLanguages(): UseQueryResult<CallOutput<'reading.languages'>> {
  return useCall('reading.languages', {});
}

/** Reads pages of a request again as the clerk chooses. */
export function useReadAgain(): Command<'requests.readAgain'> {
  const client = useQueryClient();
  const start = usePagesUnderWay((state) => state.start);
  return useCommand('requests.readAgain', (row, { pages }) => {
    start(row.id, pages);
    showChangedRows(client, [row]);
  });
}

interface PagesUnderWay {
  /** Request -> the pages that this window sent to be read again; none means all. */
  readonly sent: Readonly<Record<string, readonly number[]>>;
  readonly start: (requestId: string, pages: readonly number[]) => void;
  readonly end: (requestId: string) => void;
}

/** Which pages are being read again, so that they can be marked until the engine is done with them. */
export const usePagesUnderWay = create<PagesUnderWay>((set) => ({
  sent: {},
  start: (requestId, pages) => set(({ sent }) => ({ sent: { ...sent, [requestId]: pages } })),
  end: (requestId) =>
    set(({ sent }) => ({
      sent: Object.fromEntries(Object.entries(sent).filter(([id]) => id !== requestId)),
    })),
}));
