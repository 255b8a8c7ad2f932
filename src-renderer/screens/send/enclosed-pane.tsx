import { Checkbox, Modal } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSummary, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import { formUrl } from '../../api/documents.ts';
import { useEditLetter } from '../../api/outbox.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormName } from '../../components/use-form-name.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { DocumentViewer } from '../../viewer/document-viewer.tsx';
import classes from './send.module.css';

interface EnclosedPaneProps {
  readonly letter: Letter;
  /** Undefined until it is known. */
  readonly detail: RequestDetail | undefined;
}

/** What goes with a letter: attachments to leave out, forms with what they lack, the data that is missing. */
export function EnclosedPane({ letter, detail }: EnclosedPaneProps): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const [shown, setShown] = useState<FormSummary | null>(null);
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
            key={attachment.filename}
            letter={letter}
            attachment={attachment}
            form={detail?.forms.find(({ filename }) => filename === attachment.filename)}
            onShow={setShown}
          />
        ))}
      </ul>
      {detail !== undefined && <Missing detail={detail} />}
      {shown !== null && <FormDialog form={shown} onClose={() => setShown(null)} />}
    </aside>
  );
}

interface AttachmentProps {
  readonly letter: Letter;
  readonly attachment: Letter['attachments'][number];
  /** The form that it is, where it is one. */
  readonly form: FormSummary | undefined;
  readonly onShow: (form: FormSummary) => void;
}

function Attachment({ letter, attachment, form, onShow }: AttachmentProps): ReactElement {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const notices = useNotices();
  const { mutate } = useEditLetter();
  const { filename, included, sizeBytes } = attachment;
  const toggle = (include: boolean): void => {
    const others = letter.attachments.filter((each) => !each.included && each.filename !== filename);
    const leftOut = [...others.map((each) => each.filename), ...(include ? [] : [filename])];
    mutate({ draftId: letter.draft.id, leftOut }, { onError: notices.failed });
  };
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
      {form !== undefined && (
        <IconButton icon={Eye} label={t('preview', { file: filename })} onClick={() => onShow(form)} />
      )}
      <span className={classes['fileFacts']}>
        <span data-figures>{formats.size(sizeBytes)}</span>
        {form !== undefined && form.missing.length > 0 && (
          <span className={classes['warn']}>{t('lacks', { count: form.missing.length })}</span>
        )}
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

function FormDialog(props: { readonly form: FormSummary; readonly onClose: () => void }): ReactElement {
  const { form, onClose } = props;
  const { t: shared } = useTranslation();
  const nameOf = useFormName();
  return (
    <Modal
      opened
      size="min(1000px, 90vw)"
      title={nameOf(form)}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <div className={classes['formPages']}>
        <DocumentViewer
          file={{ url: formUrl(form.id), kind: 'pdf', name: form.filename, documentId: null }}
        />
      </div>
    </Modal>
  );
}
