import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlowest } from '../../api/performance.ts';
import { failureCode } from '../../api/call.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { SlowDocumentEntry } from './slow-document-entry.tsx';
import classes from './performance.module.css';

/** An interval in epoch milliseconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

interface SlowestDrawerProps {
  /** Null keeps it closed. */
  readonly interval: Interval | null;
  readonly onClose: () => void;
}

/** The documents behind a point of a chart, the slowest first, with where their time went. */
export function SlowestDrawer({ interval, onClose }: SlowestDrawerProps): ReactElement {
  const { t } = useTranslation('performance');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { data, error } = useSlowest(interval);
  const title =
    interval === null
      ? ''
      : t('slowest.title', { from: formats.time(interval.from), to: formats.time(interval.to) });
  return (
    <Drawer
      opened={interval !== null}
      onClose={onClose}
      position="right"
      size={440}
      title={title}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {data === undefined && error === null && <p role="status">{t('slowest.loading')}</p>}
      {data?.documents.length === 0 && <p className={classes['muted']}>{t('slowest.none')}</p>}
      {data !== undefined && data.documents.length > 0 && (
        <>
          <p className={classes['muted']}>{t('slowest.help')}</p>
          <ol className={classes['slowest']}>
            {data.documents.map((document) => (
              <li key={document.requestId}>
                <SlowDocumentEntry document={document} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Drawer>
  );
}
