import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { Paper } from '../../src-preload/contract/papers.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The text a paper is written from, and the shipped one. */
export function usePaperText(paper: Paper): UseQueryResult<CallOutput<'papers.text'>> {
  return useCall('papers.text', { paper });
}

/** Puts a text in the place of the shipped one, or lets that stand again. */
export function useSetPaperText(): Command<'papers.setText'> {
  const client = useQueryClient();
  return useCommand('papers.setText', () => void client.invalidateQueries({ queryKey: ['papers.text'] }));
}

/** The paper as it would be; the last one stays while the next is on its way. */
export function usePaperPreview(
  input: CallInput<'papers.preview'>,
): UseQueryResult<CallOutput<'papers.preview'>> {
  return useCall('papers.preview', input, { keepPrevious: true });
}

/** Writes a paper of a request and asks where to save it. */
export function useSavePaper(): Command<'papers.save'> {
  return useCommand('papers.save');
}
