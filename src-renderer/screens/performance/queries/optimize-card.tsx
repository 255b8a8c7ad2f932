import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptimizeReport, OptimizeStep } from '../../../../src-preload/contract/queries.ts';
import { failureCode } from '../../../api/call.ts';
import { useOptimize, useOptimizePreview } from '../../../api/queries.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../performance.module.css';

/** What would make the database leaner or faster, and the button that does it. */
export function OptimizeCard(): ReactElement {
  const { t } = useTranslation('queries');
  const { data: preview, error } = useOptimizePreview();
  const optimize = useOptimize();
  const [asking, setAsking] = useState(false);
  const needed = preview?.steps.some((step) => step.needed && step.hindered === null) ?? false;
  const start = (): void => {
    setAsking(false);
    optimize.mutate({ apply: true });
  };
  return (
    <section className={panel['chart']} aria-labelledby="queries-optimize">
      <header className={panel['chartHeader']}>
        <h2 id="queries-optimize" className={panel['chartTitle']}>
          {t('optimize.title')}
        </h2>
      </header>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {preview !== undefined && <Steps report={preview} />}
      {optimize.isError && (
        <p role="alert">
          {t(failureCode(optimize.error) === 'conflict' ? 'optimize.busy' : 'optimize.failed')}
        </p>
      )}
      {optimize.data && <Done report={optimize.data} />}
      <Button
        size="compact-sm"
        mt="xs"
        disabled={!needed}
        loading={optimize.isPending}
        onClick={() => setAsking(true)}
      >
        {t('optimize.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('optimize.title')}
        confirmLabel={t('optimize.button')}
        onConfirm={start}
        onClose={() => setAsking(false)}
      >
        {t('optimize.confirm')}
      </ConfirmDialog>
    </section>
  );
}

function Steps({ report }: { readonly report: OptimizeReport }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const words = ({ step, needed, hindered, subjects, freed }: OptimizeStep): string => {
    if (hindered !== null) return t(`optimize.hindered.${hindered}`);
    if (!needed) return t(`optimize.idle.${step}`);
    return t(`optimize.would.${step}`, { subjects: formats.list(subjects), freed: formats.size(freed) });
  };
  return (
    <>
      <p className={panel['muted']}>{t('optimize.size', { size: formats.size(report.sizeBefore) })}</p>
      <ul>
        {report.steps.map((step) => (
          <li key={step.step}>{words(step)}</li>
        ))}
      </ul>
    </>
  );
}

function Done({ report }: { readonly report: OptimizeReport }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const tookMs = report.steps.reduce((sum, step) => sum + (step.tookMs ?? 0), 0);
  return (
    <p role="status">
      {t('optimize.done', {
        before: formats.size(report.sizeBefore),
        after: formats.size(report.sizeAfter),
        took: formats.duration(tookMs),
      })}
    </p>
  );
}
