import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unitOf, type Alert } from '../../../../src-preload/contract/alerts.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useJudgedNames } from '../slos/use-judged-names.ts';
import { valueWords } from '../slos/value-words.ts';
import { SeverityLabel } from './severity-label.tsx';

interface AlertRowProps {
  readonly alert: Alert;
  /** When it ended, or now; epoch milliseconds. */
  readonly until: number;
  /** The last cell. */
  readonly children: ReactNode;
}

/** What an alert is about, how grave, since when and for how long, and how far it went. */
export function AlertRow({ alert, until, children }: AlertRowProps): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const names = useJudgedNames();
  const words = (value: number): string => valueWords(value, unitOf(alert.rule), { t, formats });
  return (
    <tr>
      <th scope="row">{names.rule(alert.rule)}</th>
      <td>
        <SeverityLabel severity={alert.severity} />
      </td>
      <td>{formats.dateTime(alert.raisedAt)}</td>
      <td>{formats.duration(wholeSeconds(until - alert.raisedAt))}</td>
      <td>{words(alert.value)}</td>
      <td>{words(alert.worst)}</td>
      <td>{words(alert.target)}</td>
      <td>{children}</td>
    </tr>
  );
}

/** Alerts are judged every ten seconds: less than one is nothing to tell. */
function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.floor(milliseconds / 1000)) * 1000;
}

/** The heads of the columns of {@link AlertRow}. @param last that of the last cell */
export function AlertHead({ last }: { readonly last: ReactNode }): ReactElement {
  const { t } = useTranslation('judging');
  return (
    <thead>
      <tr>
        <th scope="col">{t('alerts.subject')}</th>
        <th scope="col">{t('alerts.severity')}</th>
        <th scope="col">{t('alerts.since')}</th>
        <th scope="col">{t('alerts.duration')}</th>
        <th scope="col">{t('alerts.value')}</th>
        <th scope="col">{t('alerts.worst')}</th>
        <th scope="col">{t('alerts.target')}</th>
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}
