import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COUNTED_ROWS, type PlanStep } from '../../../../src-preload/contract/queries.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from './queries.module.css';

interface PlanStepsProps {
  readonly plan: readonly PlanStep[];
  /** What the list is, for those who do not see where it stands. */
  readonly label: string;
}

/** A plan in words, with what SQLite says of each step beside it. */
export function PlanSteps({ plan, label }: PlanStepsProps): ReactElement {
  const words = usePlanWords();
  return (
    <ol className={classes['plan']} aria-label={label}>
      {plan.map((step, index) => (
        <li key={index} style={{ marginInlineStart: `${step.depth * 16}px` }}>
          {words(step)}
          {step.kind !== 'other' && <code className={classes['detail']}>{step.detail}</code>}
        </li>
      ))}
    </ol>
  );
}

function usePlanWords(): (step: PlanStep) => string {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  return ({ kind, table, index, rows, detail }) => {
    const count = rows ?? 0;
    const size =
      rows === null
        ? ''
        : t(rows >= MOST_COUNTED_ROWS ? 'step.rowsOver' : 'step.rows', {
            count,
            rows: formats.number(count),
          });
    return t(`step.${kind}`, { table: table ?? '', index: index ?? '', size, detail }).trim();
  };
}
