import { Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TuningReport } from '../../../../src-preload/contract/tuning.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useTunedValue } from './use-tuned-value.ts';
import classes from './tuning.module.css';

/** What is tried now, how far that is, and what it waits for. */
export function TrialState({ report: { trial, waiting } }: { readonly report: TuningReport }): ReactElement {
  const { t } = useTranslation('tuning');
  const formats = useFormats();
  const valueOf = useTunedValue();
  const state = t(`waiting.${waiting ?? 'none'}`);
  if (trial === null) return <p className={classes['state']}>{state}</p>;
  const { parameter, from, to, pairs, pairsNeeded, gain } = trial;
  const name = t(`parameter.${parameter}`);
  return (
    <div className={classes['state']} role="status">
      <p>
        {t('trying', { name, from: valueOf(parameter, from), to: valueOf(parameter, to) })} {state}
      </p>
      <Progress
        value={(pairs / pairsNeeded) * 100}
        aria-label={t('progress', { done: formats.number(pairs), total: formats.number(pairsNeeded) })}
      />
      <p>
        {t('progress', { done: formats.number(pairs), total: formats.number(pairsNeeded) })}
        {gain !== null && ` · ${t('soFar', { gain: formats.percent(gain, 1) })}`}
      </p>
    </div>
  );
}
