import { QUOTED_CATEGORIES, type QuotedCategory } from '../../../src-preload/contract/insurers.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { LONGEST_TEMPLATE_TITLE } from '../../../src-preload/contract/form-templates.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import type { FormPage } from './form-page.ts';
import { plainWords } from './plain-words.ts';

/** What the words of a form say of its line of business. */
const TOLD_BY: Readonly<Record<QuotedCategory, RegExp>> = {
  'Flotta Auto':
    /\b(?:flott[ae]|libro matricola|autoveicol[oi]|veicol[oi]|automezz[oi]|targ[ah]e?|immatricolazione|fleet|vehicles?|motor|plates?)\b/gu,
  'RC Professionale':
    /\b(?:rc professionale|responsabilita civile professionale|profession[ei]|professionale|professionist[ai]|albo|errori professionali|professional (?:indemnity|liability)|claims made|retroattivita)\b/gu,
  Fabbricato:
    /\b(?:fabbricat[oi]|immobil[ei]|globale fabbricati|condomini[oa]?|incendio|anno di costruzione|superficie|buildings?|property|premises|fire|rebuild)\b/gu,
  'Rischi Tecnologici':
    /\b(?:rischi tecnologici|elettronica|macchinar[io]|apparecchiatur[ae]|guasti macchine|matricola|impianti|montaggio|engineering|machinery|electronic equipment|breakdown|serial)\b/gu,
};
const ENGLISH = /\b(?:the|of|and|name|address|insured|please|date|policy|if|any|number)\b/gu;
const ITALIAN = /\b(?:di|del|della|e|il|la|nome|indirizzo|assicurato|contraente|data|polizza|se|numero)\b/gu;
/** One word is said in passing. */
const LEAST_HITS = 2;

/** The line of business that the words of a form speak for; null where they say little, or two as much. */
export function guessCategory(pages: readonly FormPage[]): QuotedCategory | null {
  const text = textOf(pages);
  const hits = QUOTED_CATEGORIES.map((category) => ({
    category,
    count: [...text.matchAll(TOLD_BY[category])].length,
  }));
  const [best, second] = hits.toSorted((a, b) => b.count - a.count);
  if (!best || best.count < LEAST_HITS) return null;
  return second && second.count * 1.5 > best.count ? null : best.category;
}

export function guessLanguage(pages: readonly FormPage[]): MailLanguage {
  const text = textOf(pages);
  return [...text.matchAll(ENGLISH)].length > [...text.matchAll(ITALIAN)].length ? 'en' : 'it';
}

/** The insurer of the address book whose name stands on the first page, the longest such name. */
export function guessInsurer(
  pages: readonly FormPage[],
  insurers: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const first = ` ${textOf(pages.slice(0, 1))} `;
  const named = insurers.filter(
    ({ name }) => plainWords(name) !== '' && first.includes(` ${plainWords(name)} `),
  );
  return named.toSorted((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
}

/** "Questionario_RCA-2024.pdf" as a person writes it. */
export function titleOf(filename: string): string {
  const plain = singleLine(filename.replace(/\.pdf$/iu, '').replaceAll(/[_]+/gu, ' '));
  return shorten(plain === '' ? 'Modulo' : plain, LONGEST_TEMPLATE_TITLE);
}

function textOf(pages: readonly FormPage[]): string {
  return plainWords(pages.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' '));
}
