import type { Evidence } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { valueOfWords } from './typed-value.ts';
import type { RequestActions } from './use-request-actions.ts';
import type { RequestFocus } from './use-request-focus.ts';

/** Takes words chosen on a page as a value; where they are not understood, the box opens with them. */
export function useTakeWords(
  view: Pick<RequestFocus, 'focus' | 'add'>,
  actions: Pick<RequestActions, 'setField'>,
): (name: FieldName, evidence: Evidence) => void {
  return (name, evidence) => {
    view.focus(name);
    void actions.setField(name, valueOfWords(name, evidence.raw), evidence).then((saved) => {
      if (!saved) view.add(name, evidence.raw);
    });
  };
}
