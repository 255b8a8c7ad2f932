import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';
import { it } from './it/index.ts';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The translations, ready at once: they are part of the program, nothing is loaded. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'it',
    defaultNS: 'shared',
    resources: { it, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
