import { Checkbox } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter, LetterAttachment } from '../../../src-preload/contract/outbox.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useEditLetter } from '../../api/outbox.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { EnclosureDialog } from './enclosure-dialog.tsx';
import classes from './send.module.css';

interface EnclosedPaneProps {
  readonly letter: Letter;
  /** Undefined until it is known. */
  readonly detail: RequestDetail | undefined;
}

/** What can go with a letter, to be ticked and looked at: forms with what they lack, papers, the document. */
export function EnclosedPane({ letter, detail }: EnclosedPaneProps): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const [shown, setShown] = useState<LetterAttachment | null>(null);
  const { attachments, sizeBytes, limitBytes } = letter;
  const size = { size: formats.size(sizeBytes), limit: formats.size(limitBytes) };
  return (
    <aside className={classes['enclosed']} aria-label={t('attachments')}>
      <h2 className={classes['heading']}>
        {t('attachments')}
        <span className={sizeBytes > limitBytes ? classes['bad'] : classes['quiet']} data-figures>
          {t('size', size)}
        </span>
      </h2>
      {attachments.length === 0 && <p className={classes['quiet']}>{t('noAttachments')}</p>}
      <ul className={classes['files']}>
        {attachments.map((attachment) => (
          <Attachment
            key={attachment.id}
            letter={letter}
            attachment={attachment}
            lacks={lackedBy(attachment, detail)}
            onShow={setShown}
          />
        ))}
      </ul>
      {detail !== undefined && <Missing detail={detail} />}
      {shown !== null && (
        <EnclosureDialog draftId={letter.draft.id} enclosure={shown} onClose={() => setShown(null)} />
      )}
    </aside>
  );
}

/** How many data a form lacks. */
function lackedBy({ kind, source }: LetterAttachment, detail: RequestDetail | undefined): number {
  if (kind !== 'form') return 0;
  return detail?.forms.find(({ id }) => id === source)?.missing.length ?? 0;
}

interface AttachmentProps {
  readonly letter: Letter;
  readonly attachment: LetterAttachment;
  readonly lacks: number;
  readonly onShow: (attachment: LetterAttachment) => void;
}

function Attachment({ letter, attachment, lacks, onShow }: AttachmentProps): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const notices = useNotices();
  const { mutate } = useEditLetter();
  const { id, kind, filename, included, sizeBytes } = attachment;
  const toggle = (include: boolean): void =>
    mutate({ draftId: letter.draft.id, enclose: { id, included: include } }, { onError: notices.failed });
  return (
    <li className={classes['file']}>
      <Checkbox
        classNames={{
          root: classes['check'] ?? '',
          body: classes['check'] ?? '',
          labelWrapper: classes['check'] ?? '',
        }}
        checked={included}
        label={<span className={classes['fileName']}>{visibleText(filename)}</span>}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <IconButton
        icon={Eye}
        label={t('preview', { file: visibleText(filename) })}
        onClick={() => onShow(attachment)}
      />
      <span className={classes['fileFacts']}>
        <span>{t(`enclosure.${kind}`)}</span>
        <span data-figures>{formats.size(sizeBytes)}</span>
        {lacks > 0 && <span className={classes['warn']}>{t('lacks', { count: lacks })}</span>}
      </span>
    </li>
  );
}

function Missing({ detail }: { readonly detail: RequestDetail }): ReactElement | null {
  const { t } = useTranslation('send');
  const { t: shared } = useTranslation();
  if (detail.missing.length === 0) return null;
  return (
    <>
      <h2 className={classes['heading']}>{t('missing')}</h2>
      <ul className={classes['missing']}>
        {detail.missing.map((name) => (
          <li key={name}>{shared(`field.${name}`)}</li>
        ))}
      </ul>
    </>
  );
}
