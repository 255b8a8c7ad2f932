import { Button, Group } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadAction, LoadFigures, LoadReport } from '../../../../src-preload/contract/load-tests.ts';
import { failureCode } from '../../../api/call.ts';
import { useLoadReport } from '../../../api/load-tests.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { limitWords } from './limit-words.ts';
import { LoadChart } from './load-chart.tsx';
import { loadCharts } from './load-chart-list.ts';
import panel from '../performance.module.css';
import classes from './load-tests.module.css';

interface LoadTestDetailProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One test with its figures, its comparison and its course. */
export function LoadTestDetail({ id, onClose }: LoadTestDetailProps): ReactElement {
  const { t } = useTranslation('loadTests');
  const { data: report, error } = useLoadReport(id);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  return <ReadTest key={report.id} report={report} onClose={onClose} />;
}

/** It opens below the list: whoever asked for it is led there. */
function ReadTest({
  report,
  onClose,
}: {
  readonly report: LoadReport;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const title = t('detail', { name: t(`kind.${report.kind}`), moment: formats.dateTime(report.startedAt) });
  return (
    <section className={panel['chart']} aria-label={title} tabIndex={-1} ref={section}>
      <Group justify="space-between" wrap="nowrap">
        <h2 className={panel['chartTitle']}>{title}</h2>
        <Button variant="default" size="compact-xs" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
      {report.figures === null ? (
        <p className={panel['muted']}>{t(`outcome.${report.outcome}`)}</p>
      ) : (
        <Figures report={report} figures={report.figures} />
      )}
    </section>
  );
}

function Figures({ report, figures }: { report: LoadReport; figures: LoadFigures }): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const { previous, problems, points } = report;
  const compared = previous
    ? t('comparedWith', { moment: formats.dateTime(previous.startedAt) })
    : t('notCompared');
  const [first, second] = points;
  const stepMs =
    first && second ? Math.round((second.second - first.second) * 2) * 500 : report.seconds * 1000;
  return (
    <>
      <p>{limitWords(figures.breakingPoint, t, formats).sentence}</p>
      {figures.unfinished > 0 && <p>{t('unfinished', { count: figures.unfinished })}</p>}
      <ActionTable figures={figures} before={previous?.figures ?? null} />
      <p className={panel['note']}>{compared}</p>
      {problems.map(({ action, code, count }) => (
        <p key={`${action} ${code}`} className={panel['note']} data-tone="warn">
          {t('problem', { action: t(`action.${action}`), code, count: formats.number(count) })}
        </p>
      ))}
      <div className={panel['charts']}>
        {loadCharts(t, formats).map((plan) => (
          <LoadChart key={plan.title} plan={plan} points={points} />
        ))}
      </div>
      <p className={panel['muted']}>{t('source', { step: formats.duration(stepMs) })}</p>
    </>
  );
}

function ActionTable({
  figures,
  before,
}: {
  figures: LoadFigures;
  before: LoadFigures | null;
}): ReactElement {
  const { t } = useTranslation('loadTests');
  const formats = useFormats();
  const p95Before = (action: LoadAction): number | null =>
    before?.actions.find((one) => one.action === action)?.p95 ?? null;
  return (
    <div className={classes['scroll']}>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.action')}</th>
            <th scope="col">{t('column.count')}</th>
            <th scope="col">{t('column.errors')}</th>
            <th scope="col">p50</th>
            <th scope="col">p95</th>
            <th scope="col">p99</th>
            <th scope="col">{t('column.before')}</th>
            <th scope="col">{t('column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.actions.map(({ action, count, errors, p50, p95, p99 }) => (
            <tr key={action}>
              <th scope="row">{t(`action.${action}`)}</th>
              <td>{formats.number(count)}</td>
              <td>{formats.number(errors)}</td>
              <td>{formats.duration(p50)}</td>
              <td>{formats.duration(p95)}</td>
              <td>{formats.duration(p99)}</td>
              <td>{formats.duration(p95Before(action))}</td>
              <td>{formats.percent(change(p95Before(action), p95))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How much longer it takes than before, as a share; null where one of both is missing. */
function change(before: number | null, now: number | null): number | null {
  return before === null || now === null || before === 0 ? null : now / before - 1;
}
