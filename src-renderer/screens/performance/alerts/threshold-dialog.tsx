import { Switch } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultThreshold,
  thresholdSchema,
  type Threshold,
  type WatchedResource,
} from '../../../../src-preload/contract/alerts.ts';
import { useChangeThreshold } from '../../../api/judging.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChangeDialog } from '../slos/change-dialog.tsx';
import { NumberField, typedNumber } from '../slos/number-field.tsx';

interface ThresholdDialogProps {
  /** Null: closed. */
  readonly watched: WatchedResource | null;
  readonly onClose: () => void;
}

/** Sets from where on a resource warns, and for how long it has to stand there. */
export function ThresholdDialog({ watched, onClose }: ThresholdDialogProps): ReactElement | null {
  return watched === null ? null : <OpenDialog watched={watched} onClose={onClose} />;
}

const FIELDS = ['warning', 'critical', 'forSeconds'] as const;
type Field = (typeof FIELDS)[number];
/** What each can be, as the contract says. */
const BOUNDS: Readonly<Record<Field, { readonly least: number; readonly most: number }>> = {
  warning: boundsOf('warning'),
  critical: boundsOf('critical'),
  forSeconds: boundsOf('forSeconds'),
};

function OpenDialog({ watched, onClose }: { watched: WatchedResource; onClose: () => void }) {
  const { t } = useTranslation('judging');
  const { resource, threshold, isDefault } = watched;
  const [typed, setTyped] = useState<Readonly<Record<Field, number | string>>>(threshold);
  const [alerts, setAlerts] = useState(threshold.alerts);
  const [wrong, setWrong] = useState<Field | null>(null);
  const problem = useProblem(typed);
  const { save, saving } = useSaveThreshold(watched, onClose);
  const check = (): void => {
    const [warning, critical, forSeconds] = FIELDS.map((field) => typedNumber(typed[field]));
    const parsed = thresholdSchema.safeParse({ warning, critical, forSeconds, alerts });
    if (parsed.success) return save(parsed.data);
    setWrong(FIELDS.find((field) => parsed.error.issues.some(({ path }) => path[0] === field)) ?? null);
  };
  return (
    <ChangeDialog
      opened
      title={t('dialog.threshold', { name: t(`resource.${resource}`) })}
      saving={saving}
      canReset={!isDefault}
      onSave={check}
      onReset={() => save(null)}
      onClose={onClose}
    >
      {FIELDS.map((field, index) => (
        <NumberField
          key={field}
          focused={index === 0}
          label={t(`dialog.${field}`)}
          value={typed[field]}
          decimals={0}
          error={wrong === field ? problem(field) : null}
          onChange={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      <Switch
        label={t('dialog.thresholdAlerts')}
        checked={alerts}
        onChange={(event) => setAlerts(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}

/** Why what was typed in a field cannot be. */
function useProblem(typed: Readonly<Record<Field, number | string>>): (field: Field) => string {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  return (field) => {
    const { least, most } = BOUNDS[field];
    const value = typedNumber(typed[field]);
    return value >= least && value <= most
      ? t('dialog.order')
      : t('dialog.range', { least: formats.number(least), most: formats.number(most) });
  };
}

function boundsOf(field: Field): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = thresholdSchema.shape[field];
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

/** Saves a threshold, null for the default, and offers to take it back. */
function useSaveThreshold({ resource, threshold, isDefault }: WatchedResource, onClose: () => void) {
  const { t } = useTranslation('judging');
  const notices = useNotices();
  const { mutate, mutateAsync, isPending: saving } = useChangeThreshold();
  const undo = async (): Promise<void> => {
    await mutateAsync({ resource, threshold: isDefault ? null : threshold }).catch(notices.failed);
  };
  const save = (wanted: Threshold | null): void => {
    const standard = JSON.stringify(wanted) === JSON.stringify(defaultThreshold(resource));
    mutate(
      { resource, threshold: standard ? null : wanted },
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
