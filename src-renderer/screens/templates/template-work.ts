import type { CallInput } from '../../../src-preload/contract/channels.ts';
import {
  boxState,
  type BoxState,
  type FormBox,
  type MappedBox,
  type TemplateDetail,
} from '../../../src-preload/contract/form-templates.ts';

/** Which boxes are listed. */
export type BoxFilter = 'all' | 'todo';

export function stateOf({ mapping }: Pick<TemplateDetail, 'mapping'>, name: string): BoxState {
  return boxState(mapping[name]);
}

/** The boxes in the order a person reads the form: page by page, from top to bottom, from left to right. */
export function inReadingOrder(layout: readonly FormBox[]): readonly FormBox[] {
  const placeOf = ({ places }: FormBox) => places[0];
  return layout.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (!one || !other) return 0;
    if (one.page !== other.page) return one.page - other.page;
    const above = one.box[1] - other.box[1];
    // Boxes of one line stand within a hundredth of the page.
    return Math.abs(above) > 0.01 ? above : one.box[0] - other.box[0];
  });
}

/** What is to be said of a box so that it is again as it was: open, a proposal, or what the clerk had said. */
export function asItWas(
  name: string,
  former: MappedBox | undefined,
): CallInput<'templates.assign'>['boxes'][number] {
  if (former === undefined) return { name, assignment: null };
  const { confidence, source, ...assignment } = former;
  return { name, assignment, found: source === 'found' ? confidence : null };
}

/** The next box after one (null: from the start) that is not sure yet; null when all are. */
export function nextTodo(
  boxes: readonly FormBox[],
  template: Pick<TemplateDetail, 'mapping'>,
  after: string | null,
): string | null {
  const at = boxes.findIndex(({ name }) => name === after);
  const round = [...boxes.slice(at + 1), ...boxes.slice(0, at + 1)];
  return round.find(({ name }) => name !== after && stateOf(template, name) !== 'sure')?.name ?? null;
}
