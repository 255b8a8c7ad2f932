import type { Meaning } from './label-meaning.ts';
import { LABELS } from './label-patterns.ts';

export type { Meaning } from './label-meaning.ts';

const PATTERNS: readonly (readonly [Meaning, RegExp])[] = LABELS.map(([meaning, labels]) => [
  meaning,
  new RegExp(`^(?:${labels.join('|').replaceAll('…', String.raw`\w*(?: .*)?`)})$`, 'u'),
]);

/** What a column's label means; null when it is no label that is known. A euro sign makes any label one of money. */
export function meaningOf(label: string): Meaning | null {
  const inEuro = /€|\beuro?\b/iu.test(label);
  const plain = plainLabel(label.replace(/€|\beuro?\b/giu, ' '));
  if (plain === '') return inEuro ? 'money' : null;
  const meaning =
    known(plain) ??
    known(withoutScraps(plain)) ??
    RUN_TOGETHER.find(([, start]) => start.test(plain))?.[0] ??
    null;
  if (!inEuro || meaning === 'foreign' || meaning === 'turnover' || meaning === 'unitPrice') return meaning;
  return 'money';
}

/** Labels that begin so are known whatever recognition made of their end ("sommaassicurata"). */
const RUN_TOGETHER: readonly (readonly [Meaning, RegExp])[] = [
  ['money', /^(?:somma|valore|importo|capitale)\p{L}{4,}$/u],
  ['use', /^destinazione/u],
  ['address', /^ubicazione/u],
  ['year', /^immatricol/u],
  ['area', /^superfici/u],
];

function known(plain: string): Meaning | null {
  return plain === '' ? null : (PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
}

/** Without the words of one or two letters at its end, which dirt and rules are read as. */
function withoutScraps(plain: string): string {
  return plain.replace(/(?: \S{1,2})+$/u, '');
}

/** Lower case, without accents, brackets and punctuation. */
function plainLabel(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}²ª#/, -]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ ,/-]+|[ ,/-]+$/gu, '');
}
