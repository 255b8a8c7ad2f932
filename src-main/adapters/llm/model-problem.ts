import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import type { ModelProblem } from '../../../src-preload/contract/model.ts';

/** What an error of the client library means for the clerk. A call past its deadline was aborted. */
export function modelProblem(error: unknown): ModelProblem {
  if (error instanceof APIConnectionError || error instanceof APIUserAbortError) return 'unreachable';
  if (error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)) return 'unreachable';
  if (!(error instanceof APIError)) return 'bad-answer';
  if (error.status === 401 || error.status === 403) return 'refused-key';
  if (error.status === 429) return 'too-many-requests';
  return 'server-error';
}
