import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TuningTrial } from '../../../../src-preload/contract/tuning.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useTunedValue } from './use-tuned-value.ts';
import panel from '../performance.module.css';
import classes from './tuning.module.css';

/** What was tried and what came of it, newest first. */
export function TrialHistory({ history }: { readonly history: readonly TuningTrial[] }): ReactElement {
  const { t } = useTranslation('tuning');
  return (
    <section className={panel['chart']} aria-labelledby="tuning-history">
      <header className={panel['chartHeader']}>
        <h2 id="tuning-history" className={panel['chartTitle']}>
          {t('history')}
        </h2>
      </header>
      {history.length === 0 ? (
        <p className={panel['note']}>{t('nothingTried')}</p>
      ) : (
        <div className={classes['scroll']}>
          <table className={panel['table']}>
            <thead>
              <tr>
                <th scope="col">{t('column.when')}</th>
                <th scope="col">{t('column.what')}</th>
                <th scope="col">{t('column.step')}</th>
                <th scope="col">{t('column.gain')}</th>
                <th scope="col">{t('column.pairs')}</th>
                <th scope="col">{t('column.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((trial) => (
                <TrialRow key={trial.id} trial={trial} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function TrialRow({ trial }: { readonly trial: TuningTrial }): ReactElement {
  const { t } = useTranslation('tuning');
  const formats = useFormats();
  const valueOf = useTunedValue();
  const { parameter, from, to, gain, pairs, outcome, decidedAt } = trial;
  return (
    <tr>
      <th scope="row">{formats.dateTime(decidedAt)}</th>
      <td>{t(`parameter.${parameter}`)}</td>
      <td>{t('step', { from: valueOf(parameter, from), to: valueOf(parameter, to) })}</td>
      <td>{formats.percent(gain, 1)}</td>
      <td>{formats.number(pairs)}</td>
      <td>{t(`outcome.${outcome}`)}</td>
    </tr>
  );
}
