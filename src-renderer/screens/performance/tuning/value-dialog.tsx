import { Button, Group, Modal, NumberInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TuningReport } from '../../../../src-preload/contract/tuning.ts';
import { useSetTuned } from '../../../api/tuning.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';

type Parameter = TuningReport['parameters'][number];

interface ValueDialogProps {
  /** Null: closed. */
  readonly parameter: Parameter | null;
  readonly onClose: () => void;
}

/** Sets a value by hand: it stands, whatever the tuning would find. */
export function ValueDialog({ parameter, onClose }: ValueDialogProps): ReactElement | null {
  return parameter === null ? null : <OpenDialog parameter={parameter} onClose={onClose} />;
}

function OpenDialog({
  parameter: { parameter, value, least, most },
  onClose,
}: {
  readonly parameter: Parameter;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('tuning');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const notices = useNotices();
  const set = useSetTuned();
  const [typed, setTyped] = useState<number | string>(value);
  const wanted = typed === '' ? Number.NaN : Number(typed);
  const isAllowed = Number.isInteger(wanted) && wanted >= least && wanted <= most;
  const name = t(`parameter.${parameter}`);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isAllowed) return;
    set.mutate(
      { parameter, value: wanted },
      {
        onSuccess: () => {
          onClose();
          notices.done(t('saved', { name }));
        },
        onError: notices.failed,
      },
    );
  };
  return (
    <Modal opened title={name} onClose={onClose} closeButtonProps={{ 'aria-label': shared('action.close') }}>
      <form onSubmit={save}>
        <NumberInput
          data-autofocus
          label={t(parameter === 'cacheTtlSeconds' ? 'seconds' : 'value')}
          description={t('byHand')}
          value={typed}
          allowDecimal={false}
          clampBehavior="none"
          error={isAllowed ? null : t('range', { least: formats.number(least), most: formats.number(most) })}
          onChange={setTyped}
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {shared('action.cancel')}
          </Button>
          <Button type="submit" disabled={!isAllowed} loading={set.isPending}>
            {shared('action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
