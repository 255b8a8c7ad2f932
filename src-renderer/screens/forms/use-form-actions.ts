import { useTranslation } from 'react-i18next';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import { formUrl } from '../../api/documents.ts';
import { useOpenForm, useSaveForm, useSaveForms } from '../../api/forms.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { printPdf } from '../../viewer/print-file.ts';
import type { FormRow } from './use-form-window.ts';

/** What can be done with a form. */
export interface FormActions {
  readonly open: (row: FormRow) => void;
  readonly save: (row: FormRow) => void;
  /** Through the system's print dialog. */
  readonly print: (row: FormRow) => void;
  /** All forms that a text finds, as one ZIP. */
  readonly saveAll: (text: string) => void;
  readonly openRequest: (row: FormRow) => void;
  /** Opens the request at the datum that a value of the form shows. */
  readonly openSource: (row: FormRow, source: ValueSource) => void;
}

/** The actions on forms, each saying what became of it. */
export function useFormActions(): FormActions {
  const { t } = useTranslation('forms');
  const notices = useNotices();
  const open = useOpenForm();
  const save = useSaveForm();
  const saveAll = useSaveForms();
  const openRequest = useNavigation((navigation) => navigation.openRequest);
  return {
    open: ({ id }) => open.mutate({ id }, { onError: notices.failed }),
    save: ({ id }) =>
      save.mutate(
        { id },
        { onSuccess: ({ saved }) => saved && notices.done(t('saved')), onError: notices.failed },
      ),
    print: ({ id }) => void printPdf(formUrl(id)).catch(notices.failed),
    saveAll: (text) =>
      saveAll.mutate(
        { text },
        { onSuccess: ({ saved }) => saved && notices.done(t('savedAll')), onError: notices.failed },
      ),
    openRequest: ({ requestId }) => openRequest(requestId),
    openSource: ({ requestId }, source) => openRequest(requestId, { look: source }),
  };
}
