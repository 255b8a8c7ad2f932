import { cutAtLegalForm, type CutName, type LegalForm } from './legal-form.ts';
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

/** Shorter words of a trade end many names ("auto", "bar"). */
const LEAST_TRADE_ENDING = 6;

/** A sole trader's firm bears the owner's name: these words before it are no part of it. */
const SOLE_TRADER =
  /^(?:(?:spett(?: ?le)? )?(?:ditta|impresa|azienda) individuale|(?:spett(?: ?le)? )?ditta) /;

/** What a company does for tax law, beside its form (art. 2 D.Lgs. 99/2004). */
const FARMING = /\bsocieta agricola\b(?! semplice| cooperativa)/g;

/** The normal form of a company's or a person's name, whoever wrote it. */
export function normalName(name: string): NormalName {
  const plain = plainWords(name).join(' ').replace(SOLE_TRADER, '');
  const words = (plain.replace(FARMING, '').trim() || plain).split(' ').filter(Boolean);
  const { before, form, behind } = ownersApart(cutAtLegalForm(words));
  const telling = tellingWords(before);
  const own = telling.length > 0 ? telling : before;
  return {
    words: own.toSorted(),
    form,
    owners: tellingWords(behind).toSorted(),
    squeezed: own.join(''),
  };
}

/** "Tipografia Morandi di Morandi Ugo & C. S.a.s.": the owners may stand before the form as well. */
function ownersApart(cut: CutName): CutName {
  const { before, form, behind } = cut;
  const of = before.lastIndexOf('di');
  if (form === null || before.at(-1) !== 'c' || of < 1) return cut;
  return { before: before.slice(0, of), form, behind: [...before.slice(of + 1), ...behind] };
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

/** Also "elettroimpianti". */
function endsWithTrade(word: string): boolean {
  for (let at = 0; at <= word.length - LEAST_TRADE_ENDING; at += 1) {
    if (!isOwnWord(word.slice(at))) return true;
  }
  return !isOwnWord(word);
}

/** Two to four words, none of a trade, no legal form, no figure: the name of a person. */
export function isPersonName({ words, form }: NormalName): boolean {
  return (
    form === null &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => !endsWithTrade(word) && /^\p{L}+$/u.test(word))
  );
}

/** There are many of one name: an "Aurora" in every town. */
export function isCondominium({ words }: NormalName): boolean {
  return words.some((word) => word === 'condominio' || word === 'supercondominio');
}
