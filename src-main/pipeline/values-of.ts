import type { ExtractedFields, FieldValues } from '../core/stage.ts';

/** The values alone, without where they stand. */
export function valuesOf(fields: ExtractedFields): FieldValues {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}
