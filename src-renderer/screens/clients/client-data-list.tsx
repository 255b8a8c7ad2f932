import { Split } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../src-preload/contract/clients.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { CLIENT_FIELDS } from './client-fields.ts';
import { useClientDecisions } from './use-client-decisions.ts';
import classes from './clients.module.css';

/** What is known of a client, the names it goes by besides, and what was merged into it. */
export function ClientDataList({ client }: { readonly client: ClientDetail }): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { split, busy } = useClientDecisions();
  return (
    <section aria-label={t('data')}>
      <h2 className={classes['sectionTitle']}>{t('data')}</h2>
      <dl className={classes['data']}>
        {CLIENT_FIELDS.filter((field) => field !== 'name').map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>{visibleText(client[field] ?? shared('none'))}</dd>
          </div>
        ))}
        {client.otherNames.length > 0 && (
          <div>
            <dt>{t('otherNames')}</dt>
            <dd>{formats.list(client.otherNames.map(visibleText))}</dd>
          </div>
        )}
      </dl>
      {client.merges.length > 0 && (
        <>
          <h2 className={classes['sectionTitle']}>{t('merged')}</h2>
          <ul className={classes['lines']}>
            {client.merges.map(({ id, name, at }) => (
              <li key={id} className={classes['line']}>
                <span className={classes['lineName']}>{visibleText(name)}</span>
                <span className={classes['muted']}>{formats.date(at)}</span>
                <IconButton
                  icon={Split}
                  label={t('split', { name: visibleText(name) })}
                  disabled={busy}
                  onClick={() => split(id, name)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
