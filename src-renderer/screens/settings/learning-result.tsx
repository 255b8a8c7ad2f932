import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardScore, LearningState } from '../../../src-preload/contract/learning.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './settings-screen.module.css';

/** From how many corrections the model learnt and when, how it does since, and what was refused. */
export function LearningResult({ state }: { readonly state: LearningState }): ReactElement {
  return (
    <>
      <Summary state={state} />
      {state.score !== null && <Score score={state.score} />}
      {state.refused > 0 && <Refused state={state} />}
    </>
  );
}

function Summary({ state }: { readonly state: LearningState }): ReactElement {
  const { t } = useTranslation('learning');
  const { dateTime } = useFormats();
  const sentences = [
    state.learnt > 0 ? t('learnt', { count: state.learnt }) : t('none'),
    ...(state.imported > 0 ? [t('imported', { count: state.imported })] : []),
    ...(state.attemptedAt === null ? [] : [t('attemptedAt', { at: dateTime(state.attemptedAt) })]),
  ];
  return (
    <span className={styles['quiet']} role="status">
      {state.working ? t('working') : sentences.join(' ')}
    </span>
  );
}

function Score({ score: { size, rightBefore, rightAfter } }: { readonly score: GuardScore }): ReactElement {
  const { t } = useTranslation('learning');
  const { percent } = useFormats();
  const figures = (right: number) => ({ right, size, percent: percent(size === 0 ? null : right / size, 1) });
  return (
    <div>
      <div className={styles['label']}>{t('score')}</div>
      <div>{t('scoreBefore', figures(rightBefore))}</div>
      <div>{t('scoreAfter', figures(rightAfter))}</div>
    </div>
  );
}

function Refused({ state }: { readonly state: LearningState }): ReactElement {
  const { t } = useTranslation('learning');
  const { number } = useFormats();
  const sentences = state.refusedLessons.map(({ name, category, reason }) =>
    t('refusedLesson', {
      name: name === '' ? t('fromFile') : name,
      category,
      reason: t(`reason.${reason}`),
    }),
  );
  return (
    <div>
      <div className={styles['label']}>
        {t('refused')}: {number(state.refused)}
      </div>
      <p className={styles['quiet']}>
        {t('refusedHelp')} {state.refused > state.refusedLessons.length && t('refusedNames')}
      </p>
      <ul className={styles['list']}>
        {counted(sentences).map(([sentence, count]) => (
          <li key={sentence} className={styles['path']}>
            {sentence} {count > 1 && `(${number(count)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each sentence once, with how often it was said: those from files have no names to tell them apart. */
function counted(sentences: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts];
}
