import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { Highlight, ViewerTarget } from '../../viewer/highlight.ts';

/** A mark for every place where a value, or one to choose from, stands; those of the field in focus stand out. */
export function evidenceMarks(
  { fields, contested }: Pick<RequestDetail, 'fields' | 'contested'>,
  focused: FieldName | null,
): readonly Highlight[] {
  const places = [
    ...fields.map(({ name, evidence }) => ({ name, evidence })),
    ...contested.map(({ name, candidates }) => ({
      name,
      evidence: candidates.flatMap((candidate) => candidate.evidence),
    })),
  ];
  return places.flatMap(({ name, evidence }) =>
    evidence.map(({ page, box }, index) => ({
      key: `${name} ${index}`,
      page,
      box,
      active: name === focused,
    })),
  );
}

/** The mark for a place that belongs to no field, such as a cell of a row. */
export function placeMark(place: Evidence | null): readonly Highlight[] {
  return place === null ? [] : [{ key: 'place', page: place.page, box: place.box, active: true }];
}

/** The first place of a value, or null where it has none (written by hand). */
export function evidenceTarget(places: readonly Evidence[]): ViewerTarget | null {
  const [first] = places;
  return first === undefined ? null : { page: first.page, box: first.box };
}
