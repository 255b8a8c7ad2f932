import { Eye, ExternalLink, Save } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import { useOpenForm, useSaveForm } from '../../api/forms.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormName } from '../../components/use-form-name.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { FillAgain } from '../../viewer/form-view/fill-again.tsx';
import classes from './request.module.css';

interface FormsSectionProps {
  readonly forms: readonly FormSummary[];
  readonly previewed: string | null;
  readonly onPreview: (formId: string | null) => void;
}

/** The filled forms: look at one here, open it in the PDF program, save a copy. */
export function FormsSection({ forms, previewed, onPreview }: FormsSectionProps): ReactElement {
  const { t } = useTranslation('request');
  const nameOf = useFormName();
  const { t: inForms } = useTranslation('forms');
  const formats = useFormats();
  const notices = useNotices();
  const open = useOpenForm();
  const save = useSaveForm();
  const refused = { onError: notices.failed };
  if (forms.length === 0) return <p className={classes['muted']}>{t('outcome.noForms')}</p>;
  const requestId = forms[0]?.requestId ?? '';
  return (
    <>
      <ul className={classes['items']}>
        {forms.map((form) => {
          const { id, filledFields, totalFields, empty, edited } = form;
          const name = nameOf(form);
          return (
            <li key={id} className={classes['item']}>
              <div className={classes['itemWords']}>
                <span className={classes['itemTitle']}>{name}</span>
                <span className={classes['muted']}>
                  {t('outcome.filled', {
                    filled: formats.number(filledFields),
                    total: formats.number(totalFields),
                  })}
                  {empty.length > 0 && `, ${inForms('emptyBoxes', { count: empty.length })}`}
                  {edited && `, ${inForms('editedShort')}`}
                </span>
              </div>
              <IconButton
                icon={Eye}
                label={t('outcome.preview', { name })}
                pressed={previewed === id}
                onClick={() => onPreview(previewed === id ? null : id)}
              />
              <IconButton
                icon={ExternalLink}
                label={t('outcome.open', { name })}
                onClick={() => open.mutate({ id }, refused)}
              />
              <IconButton
                icon={Save}
                label={t('outcome.save', { name })}
                onClick={() =>
                  save.mutate(
                    { id },
                    { onSuccess: ({ saved }) => saved && notices.done(t('done.formSaved')), ...refused },
                  )
                }
              />
            </li>
          );
        })}
      </ul>
      <FillAgain requestId={requestId} edited={forms.some(({ edited }) => edited)} />
    </>
  );
}
