import type { CustomFieldDraft } from '../../../../src-preload/contract/custom-fields.ts';

const MOST_LABELS = 10;
const LONGEST_LABEL = 60;

/** What keeps a draft from being saved; each has a sentence. */
export type DraftProblem = 'nameMissing' | 'labelsMissing' | 'labelEmpty' | 'labelLong' | 'labelsMany';

/** The first thing that is wrong with what was filled in; null where nothing is. */
export function draftProblem({
  name,
  labels,
}: Pick<CustomFieldDraft, 'name' | 'labels'>): DraftProblem | null {
  if (name.trim() === '') return 'nameMissing';
  if (labels.length === 0) return 'labelsMissing';
  if (labels.length > MOST_LABELS) return 'labelsMany';
  if (labels.some((label) => label.length > LONGEST_LABEL)) return 'labelLong';
  return labels.some((label) => !/[\p{L}\p{N}]/u.test(label)) ? 'labelEmpty' : null;
}

/** The labels of a line, parted by semicolons. */
export function labelsIn(line: string): string[] {
  return line
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
