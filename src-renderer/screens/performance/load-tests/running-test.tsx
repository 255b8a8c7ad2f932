import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadProgress } from '../../../../src-preload/contract/load-tests.ts';
import { useCancelLoadTest } from '../../../api/load-tests.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { LoadChart } from './load-chart.tsx';
import { loadCharts } from './load-chart-list.ts';
import panel from '../performance.module.css';
import classes from './load-tests.module.css';

/** The test that runs: how far it is, what it measures, and ending it. */
export function RunningTest({ running }: { readonly running: LoadProgress }): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const notices = useNotices();
  const cancel = useCancelLoadTest();
  const { kind, seconds, elapsedSeconds, phase, points, calls, documents, errors } = running;
  const title = t('running', { name: t(`kind.${kind}`) });
  const share = Math.min(1, elapsedSeconds / seconds);
  const elapsed = formats.duration(elapsedSeconds * 1000);
  const words = t(`phase.${phase}`, { elapsed, total: formats.duration(seconds * 1000) });
  return (
    <section className={panel['chart']} aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <h2 className={panel['chartTitle']}>{title}</h2>
        <Button
          variant="default"
          size="xs"
          loading={cancel.isPending}
          disabled={cancel.isSuccess}
          onClick={() =>
            cancel.mutate({}, { onSuccess: () => notices.done(t('cancelled')), onError: notices.failed })
          }
        >
          {t('cancel')}
        </Button>
      </Group>
      <span
        className={classes['track']}
        role="progressbar"
        aria-label={title}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
      >
        <span className={classes['fill']} style={{ width: `${share * 100}%` }} />
      </span>
      <p className={panel['muted']}>
        {words}.{' '}
        {t('progress', {
          users: formats.number(points.at(-1)?.users ?? 0),
          calls: formats.number(calls),
          documents: formats.number(documents),
          errors: formats.number(errors),
        })}
      </p>
      {points.length > 0 && (
        <div className={panel['charts']}>
          {loadCharts(t, formats).map((plan) => (
            <LoadChart key={plan.title} plan={plan} points={points} />
          ))}
        </div>
      )}
    </section>
  );
}
