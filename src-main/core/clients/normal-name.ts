import { cutAtLegalForm, type LegalForm } from './legal-form.ts';
import { plainWords } from './plain-name.ts';
import { SILENT_WORDS, TRADE_WORDS } from './trade-words.ts';

/** Changes whenever names get another normal form: what is stored of older ones is made anew. */
export const NORMAL_FORM = 1;

/** A name as it is compared and found. */
export interface NormalName {
  /** The telling words in the order of the alphabet: "Bianchi Autotrasporti" is "Autotrasporti Bianchi". */
  readonly words: readonly string[];
  readonly form: LegalForm | null;
  /** What stands behind the legal form ("S.n.c. di Rossi Mario & C."): many papers leave it out. */
  readonly owners: readonly string[];
  /** The telling words as written, without spaces: "Edilrossi" is "Edil Rossi". */
  readonly squeezed: string;
}

/** A sole trader's firm bears the owner's name: these words before it are no part of it. */
const SOLE_TRADER =
  /^(?:(?:spett(?: ?le)? )?(?:ditta|impresa|azienda) individuale|(?:spett(?: ?le)? )?ditta) /;

/** The normal form of a company's or a person's name, whoever wrote it. */
export function normalName(name: string): NormalName {
  const words = plainWords(name).join(' ').replace(SOLE_TRADER, '').split(' ').filter(Boolean);
  const { before, form, behind } = cutAtLegalForm(words);
  const telling = tellingWords(before);
  const own = telling.length > 0 ? telling : before;
  return {
    words: own.toSorted(),
    form,
    owners: tellingWords(behind).toSorted(),
    squeezed: own.join(''),
  };
}

function tellingWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !SILENT_WORDS.has(word));
}

/** Names with one key are written the same but for spaces, order, accents and punctuation. */
export function nameKey({ words, form }: NormalName): string {
  return `${words.join(' ')}|${form ?? ''}`;
}

/** Whether a word is the firm's own rather than of its trade. */
export function isOwnWord(word: string): boolean {
  return !TRADE_WORDS.has(word);
}

/** Two to four words, none of a trade, no legal form, no figure: the name of a person. */
export function isPersonName({ words, form }: NormalName): boolean {
  return (
    form === null &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => isOwnWord(word) && /^\p{L}+$/u.test(word))
  );
}

/** There are many of one name: an "Aurora" in every town. */
export function isCondominium({ words }: NormalName): boolean {
  return words.some((word) => word === 'condominio' || word === 'supercondominio');
}
