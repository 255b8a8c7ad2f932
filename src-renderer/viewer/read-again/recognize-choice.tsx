import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface RecognizeChoiceProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the text that stands in the file is passed over. */
export function RecognizeChoice({ checked, onChange }: RecognizeChoiceProps): ReactElement {
  const { t } = useTranslation('reading');
  return (
    <Checkbox
      size="xs"
      label={t('again.recognize')}
      description={t('again.recognizeHelp')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
