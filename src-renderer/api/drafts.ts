import { useQueryClient } from '@tanstack/react-query';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { showDetail } from './cached-requests.ts';
import { useCommand, type Command } from './use-call.ts';

type DraftCommand = 'drafts.prepare' | 'drafts.discard' | 'drafts.setLanguage' | 'drafts.renew';

/** Drafts a message that the clerk asks for. */
export function usePrepareDraft(): Command<'drafts.prepare'> {
  return useDraftCommand('drafts.prepare');
}

/** Puts away a message that the clerk asked for. */
export function useDiscardDraft(): Command<'drafts.discard'> {
  return useDraftCommand('drafts.discard');
}

/** Writes a draft in another language. */
export function useDraftLanguage(): Command<'drafts.setLanguage'> {
  return useDraftCommand('drafts.setLanguage');
}

/** Writes all drafts of a request anew. */
export function useRenewDrafts(): Command<'drafts.renew'> {
  return useDraftCommand('drafts.renew');
}

function useDraftCommand<C extends DraftCommand>(channel: C): Command<C> {
  const client = useQueryClient();
  return useCommand(channel, (detail: RequestDetail) => showDetail(client, detail));
}
