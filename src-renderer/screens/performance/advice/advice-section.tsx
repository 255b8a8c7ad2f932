import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../../api/advice.ts';
import { failureCode } from '../../../api/call.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { AppliedList } from './applied-list.tsx';
import { Outlook } from './outlook.tsx';
import { RecommendationEntry } from './recommendation-entry.tsx';
import { ScoreCard } from './score-card.tsx';
import panel from '../performance.module.css';
import classes from './advice.module.css';

/** The score, what would help most, what was followed, and where things are heading. */
export function AdviceSection(): ReactElement {
  const { t } = useTranslation('advice');
  const { data: report, error } = useAdvice();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <div className={classes['section']}>
      <ScoreCard score={report.score} />
      <section aria-labelledby="advice-recommended">
        <h2 id="advice-recommended">{t('recommended')}</h2>
        {report.recommendations.length === 0 ? (
          <p className={panel['muted']}>{t('nothing')}</p>
        ) : (
          <ol className={classes['list']}>
            {report.recommendations.map((advice) => (
              <RecommendationEntry key={advice.id} advice={advice} />
            ))}
          </ol>
        )}
      </section>
      <AppliedList applied={report.applied} />
      <Outlook {...report} />
      <p className={panel['muted']}>{t('source')}</p>
    </div>
  );
}
