import {
  FORM_LIMITS,
  type FormAssignment,
  type FormBox,
  type MappedBox,
  type TemplateMapping,
} from '../../../src-preload/contract/form-templates.ts';
import { BrokerFlowError } from '../../core/errors.ts';

/** The boxes of a version and what goes into them. */
export interface Boxes {
  readonly layout: readonly FormBox[];
  readonly mapping: TemplateMapping;
}

/** What is said of a box; `null` opens it again. `found` puts a proposal back, as sure as it was (0..1). */
export interface SaidBox {
  readonly name: string;
  readonly assignment: FormAssignment | null;
  readonly found: number | null;
}

/** The mapping once it was said what goes into some boxes. @throws BrokerFlowError `not-found` for a box there is not */
export function assigned(
  layout: readonly FormBox[],
  mapping: TemplateMapping,
  boxes: readonly SaidBox[],
): TemplateMapping {
  const names = new Set(layout.map(({ name }) => name));
  const unknown = boxes.find(({ name }) => !names.has(name));
  if (unknown) throw new BrokerFlowError('not-found', 'No such box');
  const opened = new Set(boxes.filter(({ assignment }) => assignment === null).map(({ name }) => name));
  const said = boxes.flatMap(({ name, assignment, found }) =>
    assignment === null ? [] : [[name, { ...assignment, ...saidBy(found) }] as const],
  );
  const kept = Object.entries(mapping).filter(([name]) => !opened.has(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(said) };
}

function saidBy(found: number | null): Pick<MappedBox, 'confidence' | 'source'> {
  return found === null ? { confidence: 1, source: 'clerk' } : { confidence: found, source: 'found' };
}

/**
 * The layout with a text of the clerk's on a page, new or moved.
 * @throws BrokerFlowError `invalid-input` for what is no text or one too many, `conflict` for a box of the form's own
 */
export function withText(layout: readonly FormBox[], box: FormBox): readonly FormBox[] {
  if (box.drawn === null || box.kind !== 'text' || box.places.length !== 1)
    throw new BrokerFlowError('invalid-input', 'Only text can be placed');
  const at = layout.findIndex(({ name }) => name === box.name);
  if (at >= 0) {
    if (layout[at]?.drawn === null) throw new BrokerFlowError('conflict', "A box of the form's own");
    return layout.with(at, box);
  }
  if (layout.length >= FORM_LIMITS.boxes) throw new BrokerFlowError('invalid-input', 'No more boxes fit');
  return [...layout, box];
}

/** A form without a text that the clerk placed. @throws BrokerFlowError `not-found` */
export function withoutText({ layout, mapping }: Boxes, name: string): Boxes {
  const box = layout.find((each) => each.name === name);
  if (!box || box.drawn === null) throw new BrokerFlowError('not-found', 'No such text');
  const others = Object.entries(mapping).filter(([mapped]) => mapped !== name);
  return { layout: layout.filter((each) => each !== box), mapping: Object.fromEntries(others) };
}
