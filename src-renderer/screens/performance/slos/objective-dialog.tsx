import { Select, Switch } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultObjective,
  isAllowedObjective,
  OBJECTIVE_WINDOWS,
  type JudgedObjective,
  type ObjectiveChoice,
} from '../../../../src-preload/contract/judging.ts';
import { useChangeObjective } from '../../../api/judging.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { NumberField, typedNumber } from './number-field.tsx';
import { storedAs, targetBounds, targetScale, typedAs } from './scales.ts';
import { useJudgedNames } from './use-judged-names.ts';

interface ObjectiveDialogProps {
  /** Null: closed. */
  readonly objective: JudgedObjective | null;
  readonly onClose: () => void;
}

/** Sets what an objective asks for, over how long, and whether missing it is told. */
export function ObjectiveDialog({ objective, onClose }: ObjectiveDialogProps): ReactElement | null {
  return objective === null ? null : <OpenDialog objective={objective} onClose={onClose} />;
}

function OpenDialog({ objective, onClose }: { objective: JudgedObjective; onClose: () => void }) {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const names = useJudgedNames();
  const { id, choice, isDefault } = objective;
  const scale = targetScale(id);
  const [typed, setTyped] = useState<number | string>(typedAs(choice.target, scale));
  const [windowSeconds, setWindow] = useState(choice.windowSeconds);
  const [alerts, setAlerts] = useState(choice.alerts);
  const [error, setError] = useState<string | null>(null);
  const { save, saving } = useSaveObjective(objective, onClose);
  const check = (): void => {
    const target = storedAs(typedNumber(typed), scale);
    if (isAllowedObjective(id, { target })) return save({ target, windowSeconds, alerts });
    const { least, most } = targetBounds(id);
    setError(t('dialog.range', { least: formats.number(least, 2), most: formats.number(most, 2) }));
  };
  return (
    <ChangeDialog
      opened
      title={t('dialog.objective', { name: names.objective(id) })}
      saving={saving}
      canReset={!isDefault}
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
      <Select
        label={t('dialog.window')}
        allowDeselect={false}
        data={OBJECTIVE_WINDOWS.map((seconds) => ({ value: String(seconds), label: t(`window.${seconds}`) }))}
        value={String(windowSeconds)}
        onChange={(value) =>
          setWindow(OBJECTIVE_WINDOWS.find((seconds) => String(seconds) === value) ?? windowSeconds)
        }
      />
      <Switch
        label={t('dialog.alerts')}
        checked={alerts}
        onChange={(event) => setAlerts(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}

/** Saves a choice, null for the default, and offers to take it back. */
function useSaveObjective({ id, choice, isDefault }: JudgedObjective, onClose: () => void) {
  const { t } = useTranslation('judging');
  const notices = useNotices();
  const { mutate, mutateAsync, isPending: saving } = useChangeObjective();
  const before = isDefault ? null : choice;
  const undo = async (): Promise<void> => {
    await mutateAsync({ id, choice: before }).catch(notices.failed);
  };
  const save = (wanted: ObjectiveChoice | null): void => {
    const standard = JSON.stringify(wanted) === JSON.stringify(defaultObjective(id));
    mutate(
      { id, choice: standard ? null : wanted },
      {
        onSuccess: () => {
          onClose();
          notices.done(t('dialog.changed'), undo);
        },
        onError: notices.failed,
      },
    );
  };
  return { save, saving };
}
