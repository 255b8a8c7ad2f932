import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlocking, type Letter } from '../../../src-preload/contract/outbox.ts';
import { MessageBadge } from '../../components/message-badge.tsx';
import { draftTitle } from '../request/drafts/draft-title.ts';
import classes from './send.module.css';

interface LetterListProps {
  readonly letters: readonly Letter[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The letters of the request, each with how it stands. */
export function LetterList({ letters, chosen, onChoose }: LetterListProps): ReactElement {
  const { t } = useTranslation('send');
  return (
    <nav className={classes['letters']} aria-label={t('letters')}>
      {letters.map((letter, index) => (
        <button
          key={letter.draft.id}
          type="button"
          className={classes['letter']}
          aria-current={index === chosen ? 'true' : undefined}
          onClick={() => onChoose(index)}
        >
          <LetterEntry letter={letter} />
        </button>
      ))}
    </nav>
  );
}

function LetterEntry({ letter }: { readonly letter: Letter }): ReactElement {
  const { t } = useTranslation('send');
  const { t: words } = useTranslation('insurers');
  const [warning] = letter.warnings;
  return (
    <>
      <span className={classes['letterName']}>{draftTitle(letter.draft, words)}</span>
      <span className={classes['letterTo']}>{letter.to.join(', ')}</span>
      {letter.message !== null && <MessageBadge state={letter.message.state} />}
      {letter.message === null && warning !== undefined && (
        <span className={isBlocking(warning) ? classes['bad'] : classes['warn']}>
          {t(`warning.${warning}`)}
        </span>
      )}
    </>
  );
}
