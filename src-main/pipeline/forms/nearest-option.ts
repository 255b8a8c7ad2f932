import { distance } from 'fastest-levenshtein';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Less alike than this is another word. */
const ALIKE = 0.82;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();

/** The option that says a text: the same words, else one that begins with or holds them, else nearly the same. Null without. */
export function nearestOption(options: readonly Option[], text: string): string | null {
  const wanted = plain(text);
  if (wanted === '') return null;
  const candidates = options.map(({ value, label }) => ({ value, names: [plain(label), plain(value)] }));
  const by = (says: (name: string) => boolean) =>
    candidates.filter(({ names }) => names.some((name) => name !== '' && says(name)));
  const exact = by((name) => name === wanted);
  if (exact[0]) return exact[0].value;
  // Only one may hold it: of "fino a 1 milione" and "oltre 1 milione" neither is meant.
  const held = by(
    (name) => ` ${name} `.includes(` ${wanted} `) || (name.length > 2 && ` ${wanted} `.includes(` ${name} `)),
  );
  if (held.length === 1) return held[0]?.value ?? null;
  const alike = by((name) => 1 - distance(name, wanted) / Math.max(name.length, wanted.length) >= ALIKE);
  return alike.length === 1 ? (alike[0]?.value ?? null) : null;
}
