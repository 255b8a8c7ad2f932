import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CacheState } from '../../../../src-preload/contract/caches.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { entriesOf, holdsAnything } from './held.ts';
import panel from '../performance.module.css';
import classes from './caches.module.css';

const DAY_SECONDS = 86_400;

interface CacheTableProps {
  readonly caches: readonly CacheState[];
  readonly onClear: (cache: CacheState) => void;
}

/** Each namespace with what it holds and what it did. */
export function CacheTable({ caches, onClear }: CacheTableProps): ReactElement {
  const { t } = useTranslation('caches');
  return (
    <section className={panel['chart']} aria-labelledby="caches-table">
      <header className={panel['chartHeader']}>
        <h2 id="caches-table" className={panel['chartTitle']}>
          {t('title')}
        </h2>
      </header>
      <div className={classes['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{t('column.what')}</th>
              <th scope="col">{t('column.found')}</th>
              <th scope="col">{t('column.saved')}</th>
              <th scope="col">{t('column.entries')}</th>
              <th scope="col">{t('column.memory')}</th>
              <th scope="col">{t('column.database')}</th>
              <th scope="col">{t('column.kept')}</th>
              <th scope="col">{t('column.returned')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('clear')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {caches.map((cache) => (
              <CacheRow key={cache.namespace} cache={cache} onClear={() => onClear(cache)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel['note']}>{t('help')}</p>
    </section>
  );
}

function CacheRow({
  cache,
  onClear,
}: {
  readonly cache: CacheState;
  readonly onClear: () => void;
}): ReactElement {
  const { t } = useTranslation('caches');
  const formats = useFormats();
  const { namespace, hits, misses, savedMs, memory, stored, ttlSeconds } = cache;
  const lookups = hits + misses;
  const keptFor = (seconds: number): string => {
    if (seconds === 0) return t('never');
    return seconds < DAY_SECONDS
      ? formats.duration(seconds * 1000)
      : t('days', { count: seconds / DAY_SECONDS });
  };
  const room = ({ bytes, limitBytes }: CacheState['memory']): string =>
    t('room', { used: formats.size(bytes), limit: formats.size(limitBytes) });
  return (
    <tr>
      <th scope="row">
        {t(`name.${namespace}`)}
        <span className={classes['about']}>{t(`about.${namespace}`)}</span>
      </th>
      <td>
        {lookups === 0
          ? formats.percent(null)
          : t('found', { share: formats.percent(hits / lookups), lookups: formats.number(lookups) })}
      </td>
      <td>{formats.duration(hits === 0 ? null : savedMs)}</td>
      <td>{formats.number(entriesOf(cache))}</td>
      <td>{room(memory)}</td>
      <td>{stored === null ? t('memoryOnly') : room(stored)}</td>
      <td>{keptFor(ttlSeconds)}</td>
      <td>
        {t('returned', {
          evicted: formats.number(cache.returnedEvicted),
          expired: formats.number(cache.returnedExpired),
        })}
      </td>
      <td>
        <IconButton
          icon={Trash2}
          label={t('clearNamed', { name: t(`name.${namespace}`) })}
          disabled={!holdsAnything(cache)}
          onClick={onClear}
        />
      </td>
    </tr>
  );
}
