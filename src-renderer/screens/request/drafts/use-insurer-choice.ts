import { useTranslation } from 'react-i18next';
import { useChooseInsurers } from '../../../api/insurers.ts';
import { useUndo } from '../../../api/requests.ts';
import { useNotices } from '../../../components/use-notices.tsx';

interface ChoiceOfInsurers {
  readonly busy: boolean;
  /** What was ticked and is being stored; null when nothing is. */
  readonly pending: readonly string[] | null;
  /** Null: those set for the category. */
  readonly choose: (insurerIds: readonly string[] | null) => void;
}

/** Puts a request to other insurers, and offers to take that back. */
export function useInsurerChoice(id: string): ChoiceOfInsurers {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const choice = useChooseInsurers();
  const undo = useUndo();
  const takeBack = async (): Promise<void> => {
    try {
      await undo.mutateAsync({ id });
    } catch (error) {
      notices.failed(error);
    }
  };
  const onSuccess = (): void => notices.done(t('choice.done'), takeBack, id);
  return {
    busy: choice.isPending || undo.isPending,
    pending: choice.isPending ? choice.variables.insurerIds : null,
    choose: (insurerIds) =>
      choice.mutate(
        { id, insurerIds: insurerIds && [...insurerIds] },
        { onSuccess, onError: notices.failed },
      ),
  };
}
