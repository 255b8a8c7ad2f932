import { Button } from '@mantine/core';
import { KeyRound, RotateCw, Square } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../src-preload/contract/requests.ts';
import { useOutboxState } from '../api/outbox.ts';
import { useMeasurements } from '../api/performance.ts';
import { useCancel, useRecentFailures, useRetry, useWorking } from '../api/requests.ts';
import { needsPassword } from '../api/request-state.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useNotices } from '../components/use-notices.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { useNavigation } from './navigation.ts';
import { OutboxCount } from './outbox-count.tsx';
import styles from './work-indicator.module.css';

/** Rows shown at once; the rest is counted. */
const SHOWN = 8;

interface WorkListProps {
  /** Told when the clerk goes to one of the requests. */
  readonly onLeave: () => void;
}

/** The requests in work with their progress, and those that failed last. */
export function WorkList({ onLeave }: WorkListProps): ReactElement {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  const rows = useWorking().data?.rows ?? [];
  const failures = useRecentFailures(SHOWN).data?.rows ?? [];
  const latest = useMeasurements().at(-1);
  return (
    <div className={styles['list']} tabIndex={-1} data-autofocus>
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
        <Working key={row.id} row={row} onLeave={onLeave} />
      ))}
      {rows.length > SHOWN && (
        <p className={styles['quiet']}>{t('work.more', { count: rows.length - SHOWN })}</p>
      )}
      {failures.length > 0 && <strong>{t('work.failed')}</strong>}
      {failures.map((row) => (
        <Failed key={row.id} row={row} onLeave={onLeave} />
      ))}
      <OutboxLine onLeave={onLeave} />
    </div>
  );
}

/** The messages on their way, and the way to them. */
function OutboxLine({ onLeave }: WorkListProps): ReactElement {
  const { t } = useTranslation('send');
  const { data: state } = useOutboxState();
  const openOutbox = useNavigation((navigation) => navigation.openOutbox);
  const open = (): void => {
    onLeave();
    openOutbox();
  };
  return (
    <div className={styles['outbox']}>
      {state !== undefined && <OutboxCount state={state} />}
      <Button variant="subtle" size="compact-sm" onClick={open}>
        {t('indicator.show')}
      </Button>
    </div>
  );
}

interface RowProps extends WorkListProps {
  readonly row: RequestRow;
}

function Working({ row, onLeave }: RowProps): ReactElement {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const cancel = useCancel();
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <FileButton row={row} onLeave={onLeave} />
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

function Failed({ row, onLeave }: RowProps): ReactElement {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const retry = useRetry();
  const open = useOpen({ row, onLeave });
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <FileButton row={row} onLeave={onLeave} />
        <span className={styles['quiet']}>
          {t(`reasonShort.${row.reason ?? 'internal'}`, { ns: 'shared' })}
        </span>
      </div>
      {needsPassword(row) ? (
        <IconButton icon={KeyRound} label={t('work.password', { file: row.filename })} onClick={open} />
      ) : (
        <IconButton
          icon={RotateCw}
          label={t('work.retry', { file: row.filename })}
          loading={retry.isPending}
          onClick={() => retry.mutate({ id: row.id }, { onError: notices.failed })}
        />
      )}
    </div>
  );
}

/** The file's name; leads to its request. */
function FileButton(props: RowProps): ReactElement {
  const open = useOpen(props);
  const { filename } = props.row;
  return (
    <button type="button" className={styles['file']} title={filename} onClick={open}>
      {filename}
    </button>
  );
}

function useOpen({ row, onLeave }: RowProps): () => void {
  const openRequest = useNavigation((state) => state.openRequest);
  return () => {
    onLeave();
    openRequest(row.id);
  };
}
