import type { CustomField } from '../../../../src-preload/contract/custom-fields.ts';
import type { Validity } from '../field-lines.ts';

/** What is said of one of the office's own data; null where nothing is to be said: it is not required and not given. */
export function customValidity(
  { definition, found, candidates }: CustomField,
  threshold: number,
): Validity | null {
  if (candidates.length > 0) return 'contested';
  if (found === null) return definition.required ? 'missing' : null;
  if (found.source === 'clerk') return 'clerk';
  return found.confidence < threshold ? 'uncertain' : 'valid';
}

/** Whether a clerk should look at it before the rest. */
export function isCustomDoubtful(field: CustomField, threshold: number): boolean {
  const validity = customValidity(field, threshold);
  return validity !== null && validity !== 'valid' && validity !== 'clerk';
}

/** Whether it is required and nothing is known of it. */
export function isCustomMissing({ definition, found, candidates }: CustomField): boolean {
  return definition.required && found === null && candidates.length === 0;
}
