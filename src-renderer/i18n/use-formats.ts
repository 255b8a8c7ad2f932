import type { i18n as I18n } from 'i18next';
import { useContext } from 'react';
import { I18nContext, useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats.ts';
import { LANGUAGES, type Language } from './i18n.ts';

/** The language on screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? 'it';
}

/** How values are written in the language on screen. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsOf(useContext(I18nContext)?.i18n ?? i18n, useLanguage());
}

/**
 * Making them takes a millisecond and every cell of a long list needs them: they are made once a language.
 * The key is the instance of the context; `useTranslation` gives every component a wrapper of its own.
 */
const made = new WeakMap<I18n, Map<Language, Formats>>();

function formatsOf(i18n: I18n, language: Language): Formats {
  const known = made.get(i18n) ?? new Map<Language, Formats>();
  made.set(i18n, known);
  const formats = known.get(language) ?? createFormats(language, i18n.getFixedT(language));
  known.set(language, formats);
  return formats;
}
