import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waterfall as WaterfallOf } from '../../../../src-preload/contract/profiles.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { usePartName } from './part-name.ts';
import panel from '../performance.module.css';
import classes from './profiles.module.css';

const INDENT_PX = 14;

/** The way of one document from its begin to its end: a row for each stretch of work, as wide as it took. */
export function Waterfall({ waterfall }: { readonly waterfall: WaterfallOf }): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  const partName = usePartName();
  const { spans, durationMs, startedAt, droppedSpans } = waterfall;
  return (
    <>
      <p className={panel['muted']}>
        {t('waterfall.when', { moment: formats.dateTime(startedAt), duration: formats.duration(durationMs) })}
      </p>
      <table className={classes['waterfall']}>
        <thead>
          <tr>
            <th scope="col">{t('waterfall.work')}</th>
            <th scope="col">{t('waterfall.begin')}</th>
            <th scope="col">{t('waterfall.duration')}</th>
            <th scope="col">{t('waterfall.queries')}</th>
            <th scope="col" className={classes['track']}>
              <span className="visually-hidden">{t('waterfall.picture')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span, index) => (
            <tr key={index}>
              <th scope="row" style={{ paddingLeft: span.depth * INDENT_PX }}>
                {partName(span.name, span.detail)}
              </th>
              <td>{formats.duration(span.startMs)}</td>
              <td>{formats.duration(span.durationMs)}</td>
              <td>
                {span.queries > 0 &&
                  t('waterfall.queriesIn', {
                    count: span.queries,
                    duration: formats.duration(span.queryMs),
                  })}
              </td>
              <td className={classes['track']} aria-hidden="true">
                <span
                  className={classes['bar']}
                  style={{
                    left: percent(span.startMs / durationMs),
                    width: percent(span.durationMs / durationMs),
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {droppedSpans > 0 && (
        <p className={panel['muted']}>{t('waterfall.dropped', { count: droppedSpans })}</p>
      )}
    </>
  );
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
