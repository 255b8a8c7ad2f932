import { findOrganisations, findPersons } from './names.ts';

/** The names of firms, bodies and persons that a text holds, as written. */
export function namesInText(text: string): readonly string[] {
  const found = [...findOrganisations(text), ...findPersons(text)];
  return [...new Set(found.map(({ start, end }) => text.slice(start, end)))];
}
