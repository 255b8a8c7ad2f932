import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CacheState } from '../../../../src-preload/contract/caches.ts';
import { useCachesReport } from '../../../api/caches.ts';
import { failureCode } from '../../../api/call.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import type { Formats } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { CacheTable } from './cache-table.tsx';
import { ClearDialog } from './clear-dialog.tsx';
import { holdsAnything } from './held.ts';
import { useClearing } from './use-clearing.ts';
import panel from '../performance.module.css';
import classes from './caches.module.css';

/** What is kept to be used again: what it spares, what it takes, and forgetting it. */
export function CachesSection(): ReactElement {
  const { t } = useTranslation('caches');
  const formats = useFormats();
  const { data: report, error } = useCachesReport();
  const clearing = useClearing();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  const { caches } = report;
  const holding = caches.filter(holdsAnything);
  return (
    <div className={classes['section']}>
      <p className={panel['sentence']}>{sentence(caches, t, formats)}</p>
      <CacheTable caches={caches} onClear={(cache) => clearing.ask([cache])} />
      <div>
        <Button
          variant="default"
          disabled={holding.length === 0}
          loading={clearing.pending}
          onClick={() => clearing.ask(holding)}
        >
          {t('clearAll')}
        </Button>
      </div>
      <p className={panel['muted']}>{t('source', { moment: formats.dateTime(report.since) })}</p>
      <ClearDialog clearing={clearing} />
    </div>
  );
}

function sentence(caches: readonly CacheState[], t: TFunction<'caches'>, formats: Formats): string {
  const hits = caches.reduce((sum, cache) => sum + cache.hits, 0);
  const lookups = caches.reduce((sum, cache) => sum + cache.hits + cache.misses, 0);
  if (lookups === 0) return t('unused');
  const savedMs = caches.reduce((sum, cache) => sum + cache.savedMs, 0);
  return t('sentence', {
    hits: formats.number(hits),
    lookups: formats.number(lookups),
    saved: formats.duration(savedMs),
  });
}
