import { FIELD_LABELS } from '../../core/field-labels.ts';
import { formatFieldWithUnit } from '../../core/field-format.ts';
import type { FormData } from './form-input.ts';
import { dataWithoutPlace, type FormMapping } from './templates/form-mapping.ts';

/** A value that its box shows only in part. */
export interface CutValue {
  readonly label: string;
  readonly text: string;
}

/**
 * What a form says under "Note": the plates beyond its rows, the values that did not fit their box
 * in full, and the data it has no box for. Nothing that was read is left out of a form.
 */
export function composeNotes(mapping: FormMapping, data: FormData, cut: readonly CutValue[]): string {
  const values = dataWithoutPlace(mapping).flatMap((name) => {
    const value = data.values[name];
    const text = value === undefined ? '' : formatFieldWithUnit(name, value);
    return text === '' ? [] : [`${FIELD_LABELS[name]}: ${text}`];
  });
  const full = cut.map(({ label, text }) => `${label} (testo completo): ${text}`);
  return [...plateList(mapping, data), ...full, ...values].join('\n');
}

function plateList(mapping: FormMapping, { values }: FormData): string[] {
  const plates = values.plates ?? [];
  if (!mapping.plateCells || plates.length <= mapping.plateCells.rows) return [];
  const list = formatFieldWithUnit('plates', plates);
  return [`Elenco completo dei ${plates.length} veicoli: ${list}`];
}
