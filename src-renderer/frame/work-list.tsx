import { RotateCw, Square } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../src-preload/contract/requests.ts';
import { useMeasurements } from '../api/performance.ts';
import { useCancel, useRecentFailures, useRetry, useWorking } from '../api/requests.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useNotices } from '../components/use-notices.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import styles from './work-indicator.module.css';

/** Rows shown at once; the rest is counted. */
const SHOWN = 8;

/** The requests in work with their progress, and those that failed last. */
export function WorkList(): ReactElement {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  const rows = useWorking().data?.rows ?? [];
  const failures = useRecentFailures(SHOWN).data?.rows ?? [];
  const latest = useMeasurements().at(-1);
  return (
    <div className={styles['list']}>
      <div className={styles['head']}>
        <strong>{t('work.title')}</strong>
        {latest !== undefined && (
          <span className={styles['quiet']}>
            {t('work.speed', { value: formats.number(latest.documentsPerMinute, 1) })}
          </span>
        )}
      </div>
      {rows.length === 0 && <p className={styles['quiet']}>{t('work.empty')}</p>}
      {rows.slice(0, SHOWN).map((row) => (
        <Working key={row.id} row={row} />
      ))}
      {rows.length > SHOWN && (
        <p className={styles['quiet']}>{t('work.more', { count: rows.length - SHOWN })}</p>
      )}
      {failures.length > 0 && <strong>{t('work.failed')}</strong>}
      {failures.map((row) => (
        <Failed key={row.id} row={row} />
      ))}
    </div>
  );
}

function Working({ row }: { readonly row: RequestRow }): ReactElement {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const cancel = useCancel();
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <span className={styles['file']} title={row.filename}>
          {row.filename}
        </span>
        {row.progress !== null && <ProgressBar progress={row.progress} label={row.filename} />}
        <span className={styles['quiet']}>{t(`status.${row.status}`, { ns: 'shared' })}</span>
      </div>
      <IconButton
        icon={Square}
        label={t('work.stop', { file: row.filename })}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ id: row.id }, { onError: notices.failed })}
      />
    </div>
  );
}

function Failed({ row }: { readonly row: RequestRow }): ReactElement {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const retry = useRetry();
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <span className={styles['file']} title={row.filename}>
          {row.filename}
        </span>
        <span className={styles['quiet']}>
          {t(`reasonShort.${row.reason ?? 'internal'}`, { ns: 'shared' })}
        </span>
      </div>
      <IconButton
        icon={RotateCw}
        label={t('work.retry', { file: row.filename })}
        loading={retry.isPending}
        onClick={() => retry.mutate({ id: row.id }, { onError: notices.failed })}
      />
    </div>
  );
}
