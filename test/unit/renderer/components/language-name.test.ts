import { expect, it } from 'vitest';
import { languageName } from '../../../../src-renderer/components/language-name.ts';
import { createFormats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';

it.each([
  ['it', 'ita', 'italiano'],
  ['it', 'deu', 'tedesco'],
  ['en', 'deu', 'German'],
  ['it', 'chi_sim', 'cinese (sim)'],
  ['it', 'frk', 'frk'],
] as const)('in %s calls %s %s', (language, code, name) => {
  const formats = createFormats(language, createI18n(language).getFixedT(language));
  expect(languageName(code, formats)).toBe(name);
});
