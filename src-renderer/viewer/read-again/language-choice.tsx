import { MultiSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadingLanguages } from '../../api/reading.ts';
import { languageName } from '../../components/language-name.ts';
import { useFormats } from '../../i18n/use-formats.ts';

/** The contract takes no more. */
const MOST_LANGUAGES = 4;

interface LanguageChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}

/** Which languages to recognise, by name; none chosen means the usual ones, which are named. */
export function LanguageChoice({ chosen, onChange }: LanguageChoiceProps): ReactElement {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  const { data } = useReadingLanguages();
  const name = (code: string): string => languageName(code, formats);
  const usual = formats.list((data?.usual ?? '').split('+').filter(Boolean).map(name));
  return (
    <MultiSelect
      size="xs"
      label={t('again.languages')}
      description={t('again.languagesHelp')}
      placeholder={chosen.length === 0 ? t('again.languagesUsual', { languages: usual }) : ''}
      nothingFoundMessage={t('again.languagesNone')}
      data={(data?.languages ?? []).map((code) => ({ value: code, label: name(code) }))}
      value={[...chosen]}
      maxValues={MOST_LANGUAGES}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  );
}
