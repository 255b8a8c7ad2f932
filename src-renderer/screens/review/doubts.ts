import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { ReasonCode } from '../../../src-preload/contract/errors.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { isDoubtful, tabOrder, type FieldLine, type FieldSection } from '../request/field-lines.ts';

/** Reasons that are about the category as a whole. */
const ABOUT_CATEGORY: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'low-confidence',
  'models-disagree',
  'several-requests',
  'no-request',
]);

/** Whether it is the category that is in doubt. */
export function isCategoryInDoubt({ reason }: Pick<RequestDetail, 'reason'>): boolean {
  return reason !== null && ABOUT_CATEGORY.has(reason);
}

/** The values in doubt, in the order in which the keys walk them. */
export function doubtfulLines(sections: readonly FieldSection[]): readonly FieldLine[] {
  const lines = sections.flatMap((section) => section.lines);
  return tabOrder(sections).flatMap((name) =>
    lines.filter((line) => line.name === name && isDoubtful(line.validity)),
  );
}

/** The doubtful value that the keys act on: the one looked at, else the first. */
export function lineAtHand(lines: readonly FieldLine[], focused: FieldName | null): FieldLine | null {
  return lines.find((line) => line.name === focused) ?? lines[0] ?? null;
}

/** The one after the one at hand, and after the last the first again. */
export function lineAfter(lines: readonly FieldLine[], at: FieldLine | null): FieldLine | null {
  const index = lines.findIndex((line) => line.name === at?.name);
  return lines[(index + 1) % lines.length] ?? null;
}

/** The pages that are read badly, by their numbers, where that is the reason. */
export function poorPages({
  reason,
  reasonDetail,
}: Pick<RequestDetail, 'reason' | 'reasonDetail'>): readonly number[] {
  if (reason !== 'poor-reading' || reasonDetail === null) return [];
  return reasonDetail.split(',').map(Number).filter(Number.isInteger);
}
