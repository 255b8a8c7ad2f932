import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedObjective, ObjectiveState } from '../../../../src-preload/contract/judging.ts';
import { failureCode } from '../../../api/call.ts';
import { useJudgement } from '../../../api/judging.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { BudgetTable } from './budget-table.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import panel from '../performance.module.css';
import classes from './slos.module.css';

/** What the office asks of the program, and whether it keeps to it. */
export function SlosSection(): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const { data: judgement, error } = useJudgement();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (judgement === undefined) return <p role="status">{t('loading')}</p>;
  const count = (state: ObjectiveState): string =>
    formats.number(judgement.objectives.filter((each: JudgedObjective) => each.state === state).length);
  return (
    <div className={classes['section']}>
      <p className={panel['sentence']}>
        {judgement.objectives.every(({ state }) => state === 'too-few')
          ? t('objectives.empty')
          : t('objectives.summary', {
              met: count('met'),
              violated: count('violated'),
              tooFew: count('too-few'),
            })}
      </p>
      <ObjectiveTable objectives={judgement.objectives} />
      <BudgetTable budgets={judgement.budgets} />
    </div>
  );
}
