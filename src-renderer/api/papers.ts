import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { Paper, PaperPlace } from '../../src-preload/contract/papers.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The text a paper is written from, and the shipped one. */
export function usePaperText(place: PaperPlace): UseQueryResult<CallOutput<'papers.text'>> {
  return useCall('papers.text', place);
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

/** A paper as it goes with a letter; written anew each time it is looked at. */
export function useLetterPaper(draftId: string, paper: Paper): UseQueryResult<CallOutput<'outbox.paper'>> {
  return useCall('outbox.paper', { draftId, paper });
}

/** Writes a paper of a request and asks where to save it. */
export function useSavePaper(): Command<'papers.save'> {
  return useCommand('papers.save');
}
