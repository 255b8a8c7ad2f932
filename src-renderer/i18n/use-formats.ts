import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats.ts';
import { LANGUAGES, type Language } from './i18n.ts';

/** The language on screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? 'it';
}

/** How values are written in the language on screen. */
export function useFormats(): Formats {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => createFormats(language, t), [language, t]);
}
