import type { ContestedField, Field, RequestDetail } from '../../../src-preload/contract/requests.ts';
import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { FIELD_GROUPS, namesIn, type FieldGroup } from './field-groups.ts';

/** What the clerk is told about a value, in a word and an icon. */
export type Validity = 'valid' | 'clerk' | 'uncertain' | 'invalid' | 'contested' | 'missing';

/** One line of the data: a value that was found, one that the document gives in several ways, or one required and missing. */
export interface FieldLine {
  readonly name: FieldName;
  readonly field: Field | null;
  readonly validity: Validity;
  /** The values to choose from where the document gives several; else none. */
  readonly candidates: ContestedField['candidates'];
}

/** The lines of one group; groups without lines are left out. */
export interface FieldSection {
  readonly group: FieldGroup;
  readonly lines: readonly FieldLine[];
}

type Data = Pick<RequestDetail, 'fields' | 'missing' | 'contested'>;

/** What is said of a value. Below `threshold` (0..1, from the settings) it wants a look. */
export function validityOf(field: Field, threshold: number): Exclude<Validity, 'missing' | 'contested'> {
  if (!field.valid) return 'invalid';
  if (field.source === 'clerk') return 'clerk';
  return field.confidence < threshold ? 'uncertain' : 'valid';
}

/** True for what a clerk should look at before the rest. */
export function isDoubtful(validity: Validity): boolean {
  return validity !== 'valid' && validity !== 'clerk';
}

/** The data in groups. `added` is a value that the clerk is about to write for the first time. */
export function fieldSections(
  data: Data,
  threshold: number,
  added: FieldName | null,
): readonly FieldSection[] {
  const lineOf = (name: FieldName): FieldLine | null => {
    const field = data.fields.find((each) => each.name === name) ?? null;
    if (field !== null) return { name, field, validity: validityOf(field, threshold), candidates: [] };
    const candidates = data.contested.find((each) => each.name === name)?.candidates ?? [];
    if (candidates.length > 0) return { name, field, validity: 'contested', candidates };
    const wanted = data.missing.includes(name) || name === added;
    return wanted ? { name, field, validity: 'missing', candidates } : null;
  };
  return FIELD_GROUPS.map((group) => ({
    group,
    lines: namesIn(group).flatMap((name) => lineOf(name) ?? []),
  })).filter((section) => section.lines.length > 0);
}

/** The order in which Tab goes through the values: the doubtful ones first, each part as it is read. */
export function tabOrder(sections: readonly FieldSection[]): readonly FieldName[] {
  const lines = sections.flatMap((section) => section.lines);
  return [
    ...lines.filter((line) => isDoubtful(line.validity)),
    ...lines.filter((line) => !isDoubtful(line.validity)),
  ].map((line) => line.name);
}

/** The names that have no line yet. */
export function namesToAdd(sections: readonly FieldSection[]): readonly FieldName[] {
  const shown = new Set(sections.flatMap((section) => section.lines.map((line) => line.name)));
  return FIELD_NAMES.filter((name) => !shown.has(name));
}
