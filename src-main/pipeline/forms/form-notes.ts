import { FIELD_LABELS } from '../../core/field-labels.ts';
import { formatFieldWithUnit } from '../../core/field-format.ts';
import { customLines } from './custom-lines.ts';
import type { FormData } from './form-input.ts';
import { rowNotes } from './form-rows.ts';
import { dataWithoutPlace, type FormMapping } from './templates/form-mapping.ts';

/** A value that its box shows only in part. */
export interface CutValue {
  readonly label: string;
  readonly text: string;
}

/**
 * What a form says under "Note": the rows beyond those of its table, the values that did not fit their box
 * in full, and the data it has no box for. Nothing that was read is left out of a form that has room for notes.
 */
export function composeNotes(mapping: FormMapping, data: FormData, cut: readonly CutValue[]): string {
  const values = dataWithoutPlace(mapping, data).flatMap((name) => {
    const value = data.values[name];
    const text = value === undefined ? '' : formatFieldWithUnit(name, value);
    return text === '' ? [] : [`${FIELD_LABELS[name]}: ${text}`];
  });
  const full = cut.map(({ label, text }) => `${label} (testo completo): ${text}`);
  const own = customLines(customWithoutPlace(mapping, data));
  // Without a box for notes, what the form does not ask for is left to the risk summary.
  const unasked = mapping.notes === null ? [] : [...values, ...own];
  return [...rowNotes(mapping, data.rows), ...full, ...unasked].join('\n');
}

/** The office's own data that a form has no box for. */
export function customWithoutPlace({ showsCustom }: FormMapping, { input }: FormData) {
  if (typeof showsCustom === 'boolean') return showsCustom ? [] : input.customFields;
  return input.customFields.filter(({ definition }) => !showsCustom.has(definition.id));
}
