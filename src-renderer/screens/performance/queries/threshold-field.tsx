import { NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeSettings } from '../../../api/settings.ts';
import { useNotices } from '../../../components/use-notices.tsx';

const LEAST_MS = 1;
const MOST_MS = 10_000;

/** From how many milliseconds on a query counts as slow; stored when the field is left or Enter pressed. */
export function ThresholdField({ slowQueryMs }: { readonly slowQueryMs: number }): ReactElement {
  const { t } = useTranslation('queries');
  const { done, failed } = useNotices();
  const change = useChangeSettings();
  const [typed, setTyped] = useState<number | string>(slowQueryMs);
  const save = (): void => {
    const wanted = typeof typed === 'number' ? typed : slowQueryMs;
    setTyped(wanted);
    if (wanted === slowQueryMs) return;
    change.mutate(
      { performance: { slowQueryMs: wanted } },
      { onSuccess: () => done(t('threshold.saved', { milliseconds: wanted })), onError: failed },
    );
  };
  return (
    <NumberInput
      size="xs"
      w={220}
      label={t('threshold.label')}
      suffix=" ms"
      min={LEAST_MS}
      max={MOST_MS}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
