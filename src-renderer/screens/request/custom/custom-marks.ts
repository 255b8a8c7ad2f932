import type { CustomField } from '../../../../src-preload/contract/custom-fields.ts';
import type { Highlight } from '../../../viewer/highlight.ts';

/** A mark for every place where one of the office's own data stands, or a value of it to choose from. */
export function customMarks(fields: readonly CustomField[]): readonly Highlight[] {
  return fields.flatMap(({ definition, found, candidates }) => {
    const readings = found === null ? candidates : [found];
    const places = readings.flatMap(({ evidence }) => evidence);
    return places.map(({ page, box }, index) => ({
      key: `${definition.id} ${index}`,
      page,
      box,
      active: false,
    }));
  });
}
