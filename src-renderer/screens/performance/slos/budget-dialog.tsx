import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BUDGETS_MS, budgetMsSchema, type JudgedBudget } from '../../../../src-preload/contract/judging.ts';
import { useChangeBudget } from '../../../api/judging.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { NumberField, typedNumber } from './number-field.tsx';
import { durationScale, storedAs, typedAs } from './scales.ts';
import { useJudgedNames } from './use-judged-names.ts';

interface BudgetDialogProps {
  /** Null: closed. */
  readonly budget: JudgedBudget | null;
  readonly onClose: () => void;
}

/** Sets what a kind of work may take. */
export function BudgetDialog({ budget, onClose }: BudgetDialogProps): ReactElement | null {
  return budget === null ? null : <OpenDialog budget={budget} onClose={onClose} />;
}

function OpenDialog({ budget, onClose }: { budget: JudgedBudget; onClose: () => void }) {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const names = useJudgedNames();
  const scale = durationScale(BUDGETS_MS[budget.id]);
  const [typed, setTyped] = useState<number | string>(typedAs(budget.budgetMs, scale));
  const [error, setError] = useState<string | null>(null);
  const { save, saving } = useSaveBudget(budget, onClose);
  const check = (): void => {
    const budgetMs = storedAs(typedNumber(typed), scale);
    if (budgetMsSchema.safeParse(budgetMs).success) return save(budgetMs);
    const least = formats.number(typedAs(budgetMsSchema.minValue ?? 0, scale), 2);
    const most = formats.number(typedAs(budgetMsSchema.maxValue ?? 0, scale));
    setError(t('dialog.range', { least, most }));
  };
  return (
    <ChangeDialog
      opened
      title={t('dialog.budget', { name: names.budget(budget.id) })}
      saving={saving}
      canReset={!budget.isDefault}
      onSave={check}
      onReset={() => save(null)}
      onClose={onClose}
    >
      <NumberField
        focused
        label={t(`dialog.${scale.label}`)}
        value={typed}
        decimals={scale.decimals}
        error={error}
        onChange={setTyped}
      />
    </ChangeDialog>
  );
}

/** Saves a budget, null for the default, and offers to take it back. */
function useSaveBudget({ id, budgetMs: before, isDefault }: JudgedBudget, onClose: () => void) {
  const { t } = useTranslation('judging');
  const notices = useNotices();
  const { mutate, mutateAsync, isPending: saving } = useChangeBudget();
  const undo = async (): Promise<void> => {
    await mutateAsync({ id, budgetMs: isDefault ? null : before }).catch(notices.failed);
  };
  const save = (budgetMs: number | null): void =>
    mutate(
      { id, budgetMs: budgetMs === BUDGETS_MS[id] ? null : budgetMs },
      {
        onSuccess: () => {
          onClose();
          notices.done(t('dialog.changed'), undo);
        },
        onError: notices.failed,
      },
    );
  return { save, saving };
}
