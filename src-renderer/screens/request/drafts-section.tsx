import { Mail, Paperclip, Save } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../src-preload/contract/requests.ts';
import { useOpenDraft, useSaveDraft } from '../../api/forms.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import classes from './request.module.css';

/** The drafted e-mails: whom they go to, what they say, what goes with them. */
export function DraftsSection({ drafts }: { readonly drafts: readonly DraftSummary[] }): ReactElement {
  const { t } = useTranslation('request');
  if (drafts.length === 0) return <p className={classes['muted']}>{t('outcome.noDrafts')}</p>;
  return (
    <ul className={classes['items']}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <Draft draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function Draft({ draft }: { readonly draft: DraftSummary }): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const open = useOpenDraft();
  const save = useSaveDraft();
  const name = shared(`draft.${draft.kind}`);
  const { id } = draft;
  const refused = { onError: notices.failed };
  const onSaved = ({ saved }: { readonly saved: boolean }): void => {
    if (saved) notices.done(t('done.draftSaved'));
  };
  return (
    <>
      <div className={classes['item']}>
        <span className={classes['itemTitle']}>{name}</span>
        <IconButton
          icon={Mail}
          label={t('outcome.open', { name })}
          onClick={() => open.mutate({ id }, refused)}
        />
        <IconButton
          icon={Save}
          label={t('outcome.save', { name })}
          onClick={() => save.mutate({ id }, { onSuccess: onSaved, ...refused })}
        />
      </div>
      <DraftFacts draft={draft} />
      <details className={classes['details']}>
        <summary>{t('outcome.showBody')}</summary>
        <p
          className={classes['draftBody']}
          data-selectable
          tabIndex={0}
          role="region"
          aria-label={t('outcome.body', { name })}
        >
          {draft.body}
        </p>
      </details>
    </>
  );
}

function DraftFacts({ draft }: { readonly draft: DraftSummary }): ReactElement {
  const { t } = useTranslation('request');
  return (
    <dl className={classes['draft']}>
      <dt>{t('outcome.to')}</dt>
      <dd data-selectable>
        {draft.to.length === 0 ? (
          <span className={classes['muted']}>{t('outcome.noRecipient')}</span>
        ) : (
          draft.to.join(', ')
        )}
      </dd>
      <dt>{t('outcome.subject')}</dt>
      <dd data-selectable>{draft.subject}</dd>
      {draft.attachments.length > 0 && (
        <>
          <dt>{t('outcome.attachments')}</dt>
          <dd>
            {draft.attachments.map((attachment) => (
              <span key={attachment} className={classes['attachment']} title={attachment}>
                <Paperclip aria-hidden="true" />
                {attachment}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
