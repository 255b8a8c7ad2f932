import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bottlenecks } from '../../../../src-preload/contract/profiles.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { usePartName } from './part-name.ts';
import panel from '../performance.module.css';
import classes from './profiles.module.css';

interface BottleneckTableProps {
  readonly found: Bottlenecks;
  readonly onOpen: (requestId: string) => void;
}

/** Where the time of the slowest twentieth went, beside that of the typical half, and which documents they are. */
export function BottleneckTable({ found, onOpen }: BottleneckTableProps): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  if (found.requests === 0) return <p className={panel['muted']}>{t('bottlenecks.nothing')}</p>;
  return (
    <>
      <p className={panel['muted']}>
        {found.fromMs === null
          ? t('bottlenecks.tooFew', { count: found.requests })
          : t('bottlenecks.from', {
              slowest: formats.number(found.slowest),
              count: found.requests,
              requests: formats.number(found.requests),
              duration: formats.duration(found.fromMs),
            })}
      </p>
      {found.parts.length > 0 && <Parts parts={found.parts} />}
      <h3 className={classes['subtitle']}>{t('bottlenecks.slowest')}</h3>
      <ol className={classes['documents']}>
        {found.documents.map(({ requestId, filename, startedAt, durationMs }) => (
          <li key={`${requestId} ${startedAt}`}>
            <button type="button" className={classes['document']} onClick={() => onOpen(requestId)}>
              <span className={classes['filename']}>{filename ?? t('bottlenecks.gone')}</span>
              <span>{formats.duration(durationMs)}</span>
              <span className={panel['muted']}>{formats.dateTime(startedAt)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Parts({ parts }: Pick<Bottlenecks, 'parts'>): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  const partName = usePartName();
  const widest = Math.max(1, ...parts.map(({ slowMs }) => slowMs));
  return (
    <table className={panel['table']}>
      <caption className={panel['muted']}>{t('bottlenecks.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bottlenecks.part')}</th>
          <th scope="col">{t('bottlenecks.slow')}</th>
          <th scope="col">{t('bottlenecks.typical')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, slowMs, typicalMs }) => (
          <tr key={name}>
            <th scope="row" className={panel['stage']}>
              <span>{partName(name)}</span>
              <span className={panel['bars']} aria-hidden="true">
                <span data-strength="medium" style={{ width: `${(slowMs / widest) * 100}%` }} />
                <span data-strength="strong" style={{ width: `${(typicalMs / widest) * 100}%` }} />
              </span>
            </th>
            <td>{formats.duration(slowMs)}</td>
            <td>{formats.duration(typicalMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
