import type { TFunction } from 'i18next';
import type { Deadline, Policy } from '../../../src-preload/contract/deadlines.ts';
import { visibleText } from '../../components/visible-text.ts';

/** A policy by its insurer and number. */
export function policyName(
  { insurer, number }: Pick<Policy, 'insurer' | 'number'>,
  t: TFunction<'deadlines'>,
): string {
  if (number === null) return visibleText(insurer ?? t('noInsurer'));
  return t('policyOf', { insurer: visibleText(insurer ?? t('noInsurer')), number: visibleText(number) });
}

/** What a deadline is about: the policy, or the request's file. */
export function aboutWords({ policy, request }: Deadline, t: TFunction<'deadlines'>): string {
  if (policy !== null) return policyName(policy, t);
  return visibleText(request?.filename ?? '');
}

/** Its state in words; null while it is simply open. */
export function stateWords(
  { state, closedBy, dueOn }: Deadline,
  t: TFunction<'deadlines'>,
  date: (day: string) => string,
): string | null {
  if (state === 'open') return null;
  if (state === 'postponed') return t('state.postponedFrom', { day: date(dueOn) });
  if (closedBy === 'sent') return t('state.doneSent');
  return closedBy === 'answered' ? t('state.doneAnswered') : t('state.done');
}
