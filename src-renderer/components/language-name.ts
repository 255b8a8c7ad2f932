import type { Formats } from '../i18n/formats.ts';

/** A language of recognition by its Tesseract code ("ita", "chi_sim"); a variant stays in brackets. */
export function languageName(code: string, formats: Pick<Formats, 'language'>): string {
  const [language = code, variant] = code.split('_');
  const name = formats.language(language);
  return variant === undefined ? name : `${name} (${variant})`;
}
