import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelState } from '../../../../src-preload/contract/model.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useCost } from './use-cost.ts';
import styles from '../settings-screen.module.css';

/** Whether the model is asked now and why not, and what it has cost today. */
export function ModelStateLines({ state }: { readonly state: ModelState }): ReactElement {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const cost = useCost();
  const { calls, inputTokens, outputTokens, euro, cacheHits, savedEuro } = state.today;
  return (
    <div>
      <div className={styles['label']}>{t('model.state.label')}</div>
      <div role="status">{useStateSentence(state)}</div>
      <div className={styles['quiet']}>
        {t('model.state.today', {
          calls: formats.number(calls),
          tokens: formats.number(inputTokens + outputTokens),
          euro: cost(euro),
        })}{' '}
        {cacheHits > 0 && t('model.state.reused', { count: cacheHits, euro: cost(savedEuro) })}
      </div>
    </div>
  );
}

function useStateSentence({ readiness, circuit }: ModelState): string {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const problem = circuit.problem === null ? '' : t(`model.problem.${circuit.problem}`);
  if (readiness === 'paused') {
    const time = formats.time(circuit.retryAt);
    return circuit.retryAt === null
      ? t('model.state.trying', { problem })
      : t('model.state.paused', { problem, time });
  }
  if (readiness !== 'ready') return t(`model.state.${readiness}`);
  if (circuit.state === 'half-open') return t('model.state.trying', { problem });
  return problem === '' ? t('model.state.ready') : t('model.state.lastFailed', { problem });
}
