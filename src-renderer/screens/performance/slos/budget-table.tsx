import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BUDGET_TOLERANCE,
  type BudgetId,
  type JudgedBudget,
} from '../../../../src-preload/contract/judging.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { JudgedState } from './judged-state.tsx';
import { useJudgedNames } from './use-judged-names.ts';
import panel from '../performance.module.css';
import classes from './slos.module.css';

/** What each kind of work may take, and how much of it takes longer. */
export function BudgetTable({ budgets }: { readonly budgets: readonly JudgedBudget[] }): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const [edited, setEdited] = useState<BudgetId | null>(null);
  return (
    <section className={panel['chart']} aria-labelledby="slos-budgets">
      <header className={panel['chartHeader']}>
        <h2 id="slos-budgets" className={panel['chartTitle']}>
          {t('budgets.title')}
        </h2>
        <span className={panel['muted']}>
          {t('budgets.unit', { tolerance: formats.percent(BUDGET_TOLERANCE) })}
        </span>
      </header>
      <div className={classes['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('budgets.name')}</th>
              <th scope="col">{t('budgets.budget')}</th>
              <th scope="col">{t('budgets.counted')}</th>
              <th scope="col">{t('budgets.over')}</th>
              <th scope="col">{t('budgets.violation')}</th>
              <th scope="col">{t('budgets.p95')}</th>
              <th scope="col">{t('objectives.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('objectives.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {budgets.map((budget) => (
              <BudgetRow key={budget.id} budget={budget} onChange={() => setEdited(budget.id)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel['note']}>{t('budgets.source')}</p>
      <BudgetDialog
        key={edited}
        budget={budgets.find(({ id }) => id === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </section>
  );
}

interface BudgetRowProps {
  readonly budget: JudgedBudget;
  readonly onChange: () => void;
}

function BudgetRow({ budget, onChange }: BudgetRowProps): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const name = useJudgedNames().budget(budget.id);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formats.duration(budget.budgetMs)}</td>
      <td>{formats.number(budget.counted)}</td>
      <td>{formats.number(budget.over)}</td>
      <td>{formats.percent(budget.violation, 1)}</td>
      <td>{formats.duration(budget.p95)}</td>
      <td>
        <JudgedState state={budget.state} />
      </td>
      <td>
        <IconButton icon={Pencil} label={t('budgets.changeNamed', { name })} onClick={onChange} />
      </td>
    </tr>
  );
}
