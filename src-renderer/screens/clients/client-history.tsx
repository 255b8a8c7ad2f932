import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { ClientEvent } from '../../../src-preload/contract/clients.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { CLIENT_FIELDS } from './client-fields.ts';
import classes from './clients.module.css';

/** What was done to a client by hand, newest first. */
export function ClientHistory({ entries }: { readonly entries: readonly ClientEvent[] }): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  return (
    <section aria-label={t('history')}>
      <h2 className={classes['sectionTitle']}>{t('history')}</h2>
      {entries.length === 0 && <p className={classes['muted']}>{t('noHistory')}</p>}
      <ol className={classes['history']}>
        {entries.map((entry, place) => (
          <li key={entries.length - place}>
            <span>{clientSentence(entry, t)}</span>
            <span className={classes['muted']}>
              {entry.who ?? t('office')}, {formats.dateTime(entry.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One line of a client's history as a sentence. */
export function clientSentence({ event, detail }: ClientEvent, t: TFunction<'clients'>): string {
  const said = (key: string): string => visibleText(detail[key] ?? '');
  if (event !== 'updated') return t(`event.${event}`, { name: said('name') });
  const known = CLIENT_FIELDS.find((field) => field === detail['field']);
  const field = known === undefined ? '' : t(`field.${known}`);
  const values = { field, from: said('from'), to: said('to') };
  if (values.to === '') return t('event.cleared', values);
  return t(values.from === '' ? 'event.updatedFromNothing' : 'event.updated', values);
}
