import type { CustomField } from '../../src-preload/contract/custom-fields.ts';

/** The names of the office's own required data that a request does not give. */
export function missingCustom(fields: readonly CustomField[]): string[] {
  return fields.filter((field) => field.definition.required && isUnknown(field)).map(nameOf);
}

/** The names of the office's own data for which a document gives several values. */
export function contestedCustom(fields: readonly CustomField[]): string[] {
  return fields.filter(({ candidates }) => candidates.length > 0).map(nameOf);
}

function isUnknown({ found, candidates }: CustomField): boolean {
  return found === null && candidates.length === 0;
}

function nameOf({ definition }: CustomField): string {
  return definition.name;
}
