import { Mail, Paperclip, Save, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../../src-preload/contract/requests.ts';
import { useDiscardDraft } from '../../../api/drafts.ts';
import { useOpenDraft, useSaveDraft } from '../../../api/forms.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import classes from '../request.module.css';
import { draftTitle } from './draft-title.ts';
import { LanguageMenu } from './language-menu.tsx';

interface DraftCardProps {
  readonly draft: DraftSummary;
  readonly canChange: boolean;
}

/** One drafted message. */
export function DraftCard({ draft, canChange }: DraftCardProps): ReactElement {
  const { t } = useTranslation(['request', 'insurers']);
  const { t: words } = useTranslation('insurers');
  const notices = useNotices();
  const open = useOpenDraft();
  const save = useSaveDraft();
  const discard = useDiscardDraft();
  const name = draftTitle(draft, words);
  const { id } = draft;
  const refused = { onError: notices.failed };
  const onSaved = ({ saved }: { readonly saved: boolean }): void => {
    if (saved) notices.done(t('done.draftSaved'));
  };
  const onDiscarded = (): void => notices.done(words('drafts.discarded', { name }));
  return (
    <article aria-label={name}>
      <div className={classes['item']}>
        <span className={classes['itemTitle']}>{name}</span>
        {canChange && draft.insurer === null && <LanguageMenu draft={draft} name={name} />}
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
        {canChange && draft.prepared && (
          <IconButton
            icon={Trash2}
            label={words('drafts.discard', { name })}
            loading={discard.isPending}
            onClick={() => discard.mutate({ id }, { onSuccess: onDiscarded, ...refused })}
          />
        )}
      </div>
      <DraftFacts draft={draft} />
      <details className={classes['details']}>
        <summary>{t('outcome.showBody')}</summary>
        <p
          className={classes['draftBody']}
          data-selectable
          tabIndex={0}
          role="region"
          lang={draft.language}
          aria-label={t('outcome.body', { name })}
        >
          {draft.body}
        </p>
      </details>
    </article>
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
