import type { TFunction } from 'i18next';
import type { DraftSummary } from '../../../../src-preload/contract/requests.ts';
import { visibleText } from '../../../components/visible-text.ts';

/** What a message is called: what it is for and, to an insurer, to whom. */
export function draftTitle(
  { purpose, kind, insurer }: Pick<DraftSummary, 'purpose' | 'kind' | 'insurer'>,
  t: TFunction<'insurers'>,
): string {
  if (purpose === 'reminder' && kind === 'client') return t('drafts.clientReminder');
  const letter = t(`drafts.letter.${purpose}`);
  return insurer === null ? letter : t('drafts.title', { letter, insurer: visibleText(insurer.name) });
}
