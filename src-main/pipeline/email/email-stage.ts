import type { StageRunner } from '../job.ts';
import type { DraftComposer } from './compose-drafts.ts';
import { draftMessages } from './draft-messages.ts';

/** Drafts the messages of a request and replaces those made before. */
export function emailStage(composer: DraftComposer): StageRunner {
  return ({ request, context }, environment) => draftMessages(request.id, { composer }, environment, context);
}
