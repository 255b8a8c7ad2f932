import type { RequestRow } from '../../src-preload/contract/requests.ts';
import { visibleText } from './visible-text.ts';

/** What a request is called: by its client, as a duplicate by that of the first, else by its file. */
export function requestName({
  clientName,
  first,
  filename,
}: Pick<RequestRow, 'clientName' | 'first' | 'filename'>): string {
  return visibleText(clientName ?? first?.clientName ?? filename);
}
