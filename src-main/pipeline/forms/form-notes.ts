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
 * in full, and the data it has no box for. Nothing that was read is left out of a form.
 */
export function composeNotes(mapping: FormMapping, data: FormData, cut: readonly CutValue[]): string {
  const values = dataWithoutPlace(mapping, data).flatMap((name) => {
    const value = data.values[name];
    const text = value === undefined ? '' : formatFieldWithUnit(name, value);
    return text === '' ? [] : [`${FIELD_LABELS[name]}: ${text}`];
  });
  const full = cut.map(({ label, text }) => `${label} (testo completo): ${text}`);
  const own = mapping.showsCustom ? [] : customLines(data.input.customFields);
  return [...rowNotes(mapping, data.rows), ...full, ...values, ...own].join('\n');
}
