import type { Field } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { Highlight, ViewerTarget } from '../../viewer/highlight.ts';

/** A mark for every place where a value stands; those of the value in focus stand out. */
export function evidenceMarks(fields: readonly Field[], focused: FieldName | null): readonly Highlight[] {
  return fields.flatMap((field) =>
    field.evidence.map((evidence, index) => ({
      key: `${field.name} ${index}`,
      page: evidence.page,
      box: evidence.box,
      active: field.name === focused,
    })),
  );
}

/** The place of a value's first evidence, or null where it has none (written by hand). */
export function evidenceTarget(field: Field | null): ViewerTarget | null {
  const first = field?.evidence[0];
  return first === undefined ? null : { page: first.page, box: first.box };
}
