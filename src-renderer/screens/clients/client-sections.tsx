import { ExternalLink } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail, ClientDocument } from '../../../src-preload/contract/clients.ts';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import { useOpenForm } from '../../api/forms.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormName } from '../../components/use-form-name.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './clients.module.css';

interface SectionProps {
  readonly title: string;
  readonly count: number;
  /** How many are shown, when they are not all. */
  readonly shown?: number;
  readonly none: string;
  readonly children: ReactNode;
}

export function Section({ title, count, shown = count, none, children }: SectionProps): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  return (
    <section className={classes['section']} aria-label={title}>
      <h2 className={classes['sectionTitle']}>
        {title}
        {count > 0 && <span className={classes['count']}>{formats.number(count)}</span>}
        {shown < count && (
          <span className={classes['muted']}>{t('newest', { figure: formats.number(shown) })}</span>
        )}
      </h2>
      {count === 0 ? (
        <p className={classes['muted']}>{none}</p>
      ) : (
        <ul className={classes['lines']}>{children}</ul>
      )}
    </section>
  );
}

/** A line whose name leads to a request. */
export function RequestLink(props: { readonly id: string; readonly children: string }): ReactElement {
  const openRequest = useNavigation((navigation) => navigation.openRequest);
  return (
    <button
      type="button"
      className={`${classes['link']} ${classes['lineName']}`}
      title={props.children}
      onClick={() => openRequest(props.id)}
    >
      {props.children}
    </button>
  );
}

/** What the client asked for, newest first. */
export function RequestsSection({ client }: { readonly client: ClientDetail }): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  const { requests, requestCount } = client;
  return (
    <Section title={t('requests')} count={requestCount} shown={requests.length} none={t('noRequests')}>
      {requests.map(({ id, filename, category, status, amountEur, createdAt }) => (
        <li key={id} className={classes['line']}>
          <RequestLink id={id}>{visibleText(filename)}</RequestLink>
          {category !== null && <CategoryChip category={category} />}
          {amountEur !== null && <span>{formats.money(amountEur)}</span>}
          <StatusBadge status={status} />
          <span className={classes['muted']}>
            <RelativeTime at={createdAt} />
          </span>
        </li>
      ))}
    </Section>
  );
}

/** The files that came with its requests. */
export function DocumentsSection(props: { readonly documents: readonly ClientDocument[] }): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  return (
    <Section title={t('documents')} count={props.documents.length} none={t('noDocuments')}>
      {props.documents.map(({ id, requestId, filename, sizeBytes, receivedAt }) => (
        <li key={`${requestId} ${id}`} className={classes['line']}>
          <RequestLink id={requestId}>{visibleText(filename)}</RequestLink>
          <span className={classes['muted']}>{formats.size(sizeBytes)}</span>
          <span className={classes['muted']}>
            <RelativeTime at={receivedAt} />
          </span>
        </li>
      ))}
    </Section>
  );
}

/** The forms filled for it. */
export function FormsSection({ forms }: { readonly forms: readonly FormSummary[] }): ReactElement {
  const { t } = useTranslation('clients');
  const nameOf = useFormName();
  const notices = useNotices();
  const open = useOpenForm();
  return (
    <Section title={t('forms')} count={forms.length} none={t('noForms')}>
      {forms.map((form) => {
        const { id, requestId, createdAt } = form;
        const name = nameOf(form);
        return (
          <li key={id} className={classes['line']}>
            <RequestLink id={requestId}>{name}</RequestLink>
            <span className={classes['muted']}>
              <RelativeTime at={createdAt} />
            </span>
            <IconButton
              icon={ExternalLink}
              label={t('openForm', { name })}
              onClick={() => open.mutate({ id }, { onError: notices.failed })}
            />
          </li>
        );
      })}
    </Section>
  );
}
