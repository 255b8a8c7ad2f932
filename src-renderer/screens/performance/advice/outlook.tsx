import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceReport, Regressed } from '../../../../src-preload/contract/advice.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { figureName } from './figure-name.ts';
import { useStageName } from './use-subject-name.ts';
import panel from '../performance.module.css';

type OutlookProps = Pick<
  AdviceReport,
  'regressions' | 'judgedFigures' | 'slowerThanLastVersion' | 'lastVersion' | 'forecasts'
>;

/** What is slower than usual or than with the version before, and where disk and memory are heading. */
export function Outlook(report: OutlookProps): ReactElement {
  const { t } = useTranslation('advice');
  const { regressions, judgedFigures, slowerThanLastVersion, lastVersion } = report;
  return (
    <section aria-labelledby="advice-outlook">
      <h2 id="advice-outlook">{t('outlook.title')}</h2>
      <p className={panel['muted']}>
        {judgedFigures === 0 ? t('outlook.noHistory') : t('outlook.judged', { count: judgedFigures })}
      </p>
      <Slower figures={regressions} caption={t('outlook.slower')} than={t('outlook.usual')} />
      {lastVersion !== null && (
        <Slower
          figures={slowerThanLastVersion}
          caption={t('outlook.slowerThanVersion', { version: lastVersion })}
          than={lastVersion}
        />
      )}
      <Forecasts forecasts={report.forecasts} />
    </section>
  );
}

function Slower({
  figures,
  caption,
  than,
}: {
  readonly figures: readonly Regressed[];
  readonly caption: string;
  readonly than: string;
}): ReactElement | null {
  const { t } = useTranslation('advice');
  const formats = useFormats();
  const stageName = useStageName();
  if (figures.length === 0) return null;
  return (
    <table className={panel['table']}>
      <caption className={panel['muted']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('outlook.figure')}</th>
          <th scope="col">{t('outlook.now')}</th>
          <th scope="col">{than}</th>
          <th scope="col">{t('outlook.since')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{figureName(figure, t, stageName)}</th>
            <td>{formats.duration(figure.nowMs)}</td>
            <td>{formats.duration(figure.usualMs)}</td>
            <td>{formats.dateTime(figure.since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Forecasts({ forecasts }: Pick<AdviceReport, 'forecasts'>): ReactElement | null {
  const { t } = useTranslation('advice');
  const formats = useFormats();
  if (forecasts.length === 0) return null;
  return (
    <ul>
      {forecasts.map(({ subject, perDayBytes, reachesAt, boundBytes }) => (
        <li key={subject}>
          {t(`outlook.forecast.${subject}.${perDayBytes > 0 ? 'grows' : 'shrinks'}`, {
            perDay: formats.size(Math.abs(perDayBytes)),
          })}{' '}
          {reachesAt !== null &&
            t('outlook.reaches', {
              bound: formats.size(boundBytes),
              day: formats.date(new Date(reachesAt).toISOString()),
            })}
        </li>
      ))}
    </ul>
  );
}
