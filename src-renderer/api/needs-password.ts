import type { RequestRow } from '../../src-preload/contract/requests.ts';

/** Whether reading a request again makes no sense without a password. */
export function needsPassword({ status, reason }: Pick<RequestRow, 'status' | 'reason'>): boolean {
  return status === 'failed' && (reason === 'encrypted' || reason === 'wrong-password');
}
