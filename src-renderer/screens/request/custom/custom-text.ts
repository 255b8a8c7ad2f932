import type { CustomFieldType, CustomValue } from '../../../../src-preload/contract/custom-fields.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/i18n.ts';
import { bareWords, parseAmount, parseDate } from '../typed-value.ts';

/** How yes and no are called. */
export interface YesNo {
  readonly yes: string;
  readonly no: string;
}

/** A value as it is shown beside its name. */
export function shownCustom(
  type: CustomFieldType,
  value: CustomValue,
  formats: Formats,
  words: YesNo,
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return type === 'money' ? formats.money(value) : formats.number(value, 2);
  return type === 'date' ? formats.date(value) : value;
}

/** A value as it stands in the box where it is corrected: without the euro sign. */
export function editableCustom(type: CustomFieldType, value: CustomValue, formats: Formats): string {
  if (typeof value === 'number') return formats.number(value, 2);
  return shownCustom(type, value, formats, { yes: '', no: '' });
}

/** What was typed, in the way of the language; null where it makes no value of that type. Whether it is right, the engine says. */
export function typedCustom(type: CustomFieldType, typed: string, language: Language): CustomValue | null {
  const text = typed.trim();
  if (text === '') return null;
  switch (type) {
    case 'money':
    case 'number':
      return parseAmount(text.replace(/€|eur[o]?|%/giu, '').trim(), language);
    case 'date':
      return parseDate(text);
    case 'text':
    case 'yes-no':
      return text;
  }
}

/** The value that words chosen on a page make, read as Italian documents write it; what is not understood goes to the engine as it stands. */
export function customOfWords(type: CustomFieldType, raw: string): CustomValue {
  const text = bareWords(raw);
  return typedCustom(type, text, 'it') ?? text;
}
