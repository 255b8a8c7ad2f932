import type { TFunction } from 'i18next';
import type { BreakingPoint } from '../../../../src-preload/contract/load-tests.ts';
import type { Formats } from '../../../i18n/formats.ts';

/** Where the machine gave in, short for a table or as a sentence. */
export function limitWords(
  point: BreakingPoint | null,
  t: TFunction<'loadTests'>,
  formats: Formats,
): { readonly short: string; readonly sentence: string } {
  if (point === null) return { short: t('held'), sentence: t('heldLong') };
  const { second, users, target, value, limit } = point;
  const write = (amount: number): string =>
    target === 'errors' ? formats.percent(amount, 1) : formats.duration(amount);
  const words = {
    second: formats.number(second),
    users: formats.number(users),
    target: t(`target.${target}`),
    value: write(value),
    limit: write(limit),
  };
  return { short: t('broke', words), sentence: t('brokeLong', words) };
}
