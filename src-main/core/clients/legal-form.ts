/**
 * The legal forms that tell two firms of one name apart (Codice civile, book V, titles V and VI).
 * Cooperatives and consortia of every kind are one form: papers write theirs in many ways.
 */
export type LegalForm =
  'srl' | 'srls' | 'spa' | 'snc' | 'sas' | 'sapa' | 'ss' | 'coop' | 'asd' | 'ssd' | 'foreign';

/** How they are written, as words without stops and accents. */
const WRITTEN: Readonly<Record<LegalForm, readonly string[]>> = {
  srl: ['srl', 'sr1', 'societa a responsabilita limitata', 'a responsabilita limitata', 'arl', 'a rl'],
  srls: [
    'srls',
    'srl semplificata',
    'societa a responsabilita limitata semplificata',
    'a responsabilita limitata semplificata',
  ],
  spa: ['spa', 'societa per azioni', 'per azioni'],
  snc: ['snc', 'societa in nome collettivo', 'in nome collettivo'],
  sas: ['sas', 'societa in accomandita semplice', 'in accomandita semplice'],
  sapa: ['sapa', 'societa in accomandita per azioni', 'in accomandita per azioni'],
  ss: ['ss', 'ss agricola', 'societa semplice', 'societa semplice agricola', 'societa agricola semplice'],
  coop: [
    'societa cooperativa',
    'societa cooperativa sociale',
    'societa cooperativa agricola',
    'societa cooperativa a rl',
    'societa cooperativa a responsabilita limitata',
    'societa consortile a rl',
    'societa consortile a responsabilita limitata',
    'societa consortile per azioni',
    'cooperativa a rl',
    'cooperativa sociale',
    'scarl',
    'sc a rl',
    'sca rl',
    'scrl',
    'scpa',
    'sca',
  ],
  asd: ['asd', 'associazione sportiva dilettantistica'],
  ssd: ['ssd', 'societa sportiva dilettantistica'],
  foreign: ['ltd', 'limited', 'gmbh', 'inc', 'llc', 'plc', 'sarl', 'bv'],
};

/** The longest way to write a form first. */
const PHRASES = Object.entries(WRITTEN)
  .flatMap(([form, phrases]) =>
    phrases.map((phrase) => ({ form: form as LegalForm, words: phrase.split(' ') })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

/** Two letters that begin other words as well ("SS. Trinità") are a form at the end alone. */
const AT_THE_END: ReadonlySet<LegalForm> = new Set(['ss', 'foreign']);

/** A name around its legal form. `behind` is what follows it: owners, a town, nothing. */
export interface CutName {
  readonly before: readonly string[];
  readonly form: LegalForm | null;
  readonly behind: readonly string[];
}

/** Finds the first legal form among the words of a name. Words that are nothing but a form stay a name. */
export function cutAtLegalForm(words: readonly string[]): CutName {
  for (const at of words.keys()) {
    const phrase = PHRASES.find((one) => standsAt(one, words, at));
    if (phrase === undefined) continue;
    const before = words.slice(0, at);
    const behind = words.slice(at + phrase.words.length);
    if (before.length > 0) return { before, form: phrase.form, behind };
    if (behind.length > 0) return { ...cutAtLegalForm(behind), form: phrase.form };
  }
  return { before: words, form: null, behind: [] };
}

function standsAt(
  { form, words: phrase }: (typeof PHRASES)[number],
  words: readonly string[],
  at: number,
): boolean {
  const end = at + phrase.length;
  if (AT_THE_END.has(form) && phrase.length === 1 && end < words.length) return false;
  return phrase.every((word, step) => words[at + step] === word);
}
