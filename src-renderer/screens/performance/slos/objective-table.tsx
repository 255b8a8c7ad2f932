import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OBJECTIVES,
  type JudgedObjective,
  type ObjectiveId,
} from '../../../../src-preload/contract/judging.ts';
import { unitOf } from '../../../../src-preload/contract/alerts.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { JudgedState } from './judged-state.tsx';
import { ObjectiveDialog } from './objective-dialog.tsx';
import { useJudgedNames } from './use-judged-names.ts';
import { valueWords } from './value-words.ts';
import panel from '../performance.module.css';
import classes from './slos.module.css';

/** Every objective with its target, where it stands and what is left of its budget. */
export function ObjectiveTable({
  objectives,
}: {
  readonly objectives: readonly JudgedObjective[];
}): ReactElement {
  const { t } = useTranslation('judging');
  const [edited, setEdited] = useState<ObjectiveId | null>(null);
  return (
    <section className={panel['chart']} aria-labelledby="slos-objectives">
      <header className={panel['chartHeader']}>
        <h2 id="slos-objectives" className={panel['chartTitle']}>
          {t('objectives.title')}
        </h2>
      </header>
      <div className={classes['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('objectives.name')}</th>
              <th scope="col">{t('objectives.target')}</th>
              <th scope="col">{t('objectives.window')}</th>
              <th scope="col">{t('objectives.now')}</th>
              <th scope="col">{t('objectives.compliance')}</th>
              <th scope="col">{t('objectives.left')}</th>
              <th scope="col">{t('objectives.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('objectives.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {objectives.map((objective) => (
              <ObjectiveRow
                key={objective.id}
                objective={objective}
                onChange={() => setEdited(objective.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel['note']}>{t('objectives.source')}</p>
      <ObjectiveDialog
        key={edited}
        objective={objectives.find(({ id }) => id === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </section>
  );
}

interface ObjectiveRowProps {
  readonly objective: JudgedObjective;
  readonly onChange: () => void;
}

function ObjectiveRow({ objective, onChange }: ObjectiveRowProps): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const names = useJudgedNames();
  const { id, choice, state, value, compliance, counted } = objective;
  const { metric, indicator } = OBJECTIVES[id];
  const unit = unitOf(`objective:${id}`);
  const words = (amount: number | null): string => valueWords(amount, unit, { t, formats });
  const whole = `${formats.number(counted)} ${t(`counted.${countedAs(id)}`)}`;
  return (
    <tr>
      <th scope="row" title={metric}>
        {names.objective(id)}
      </th>
      <td>{t(`target.${indicator}`, { value: words(choice.target) })}</td>
      <td>{t(`window.${choice.windowSeconds}`)}</td>
      <td>{words(value)}</td>
      <td>
        {compliance === null
          ? whole
          : t('compliance', { share: formats.percent(compliance, 1), counted: whole })}
      </td>
      <td>
        <BudgetLeft left={objective.budgetLeft} />
      </td>
      <td>
        <JudgedState state={state} />
      </td>
      <td>
        <IconButton
          icon={Pencil}
          label={t('objectives.changeNamed', { name: names.objective(id) })}
          onClick={onChange}
        />
      </td>
    </tr>
  );
}

/** The share of the error budget that is left, or how often it was used up. */
function BudgetLeft({ left }: { readonly left: number | null }): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  if (left === null) return <>{formats.percent(null)}</>;
  if (left < 0) return <>{t('overdrawn', { times: formats.number(1 - left, 1) })}</>;
  return (
    <span className={classes['left']}>
      <span className={classes['bar']} aria-hidden="true">
        <span style={{ width: `${left * 100}%` }} />
      </span>
      {formats.percent(left)}
    </span>
  );
}

/** What a compliance is a share of. */
function countedAs(
  id: ObjectiveId,
): 'requests' | 'stages' | 'calls' | 'queries' | 'lookups' | 'seconds' | 'minutes' {
  if (id === 'throughput') return 'minutes';
  if (id === 'availability') return 'seconds';
  if (id === 'cache-hits') return 'lookups';
  if (id === 'query-p95') return 'queries';
  if (id.startsWith('stage-')) return 'stages';
  return id.startsWith('request-') ? 'requests' : 'calls';
}
