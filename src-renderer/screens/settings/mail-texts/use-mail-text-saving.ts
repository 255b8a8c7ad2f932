import { useTranslation } from 'react-i18next';
import type { EditedText, LetterText } from '../../../../src-preload/contract/text-templates.ts';
import { useResetMailText, useSaveMailText } from '../../../api/text-templates.ts';
import { useNotices } from '../../../components/use-notices.tsx';

interface MailTextSaving {
  readonly busy: boolean;
  readonly save: (text: LetterText) => void;
  readonly reset: () => void;
}

/** Stores the office's text or lets the original stand again; either is taken back by storing what was. */
export function useMailTextSaving(edited: EditedText, onSaved: () => void): MailTextSaving {
  const { t } = useTranslation('mailTexts');
  const notices = useNotices();
  const saving = useSaveMailText();
  const resetting = useResetMailText();
  const { place, updatedAt } = edited;
  const onError = notices.failed;
  const takeBack = (): void => {
    if (updatedAt === null) resetting.mutate(place, { onError });
    else saving.mutate({ place, text: edited.text }, { onError });
  };
  return {
    busy: saving.isPending || resetting.isPending,
    save: (text) => {
      const onSuccess = (): void => {
        onSaved();
        notices.done(t('saved'), takeBack);
      };
      saving.mutate({ place, text }, { onSuccess, onError });
    },
    reset: () => {
      const onSuccess = (): void => {
        onSaved();
        notices.done(t('wasReset'), takeBack);
      };
      resetting.mutate(place, { onSuccess, onError });
    },
  };
}
