/** Typical advance widths in em, after Helvetica: enough to place a word inside a run of known width. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;!|'’‘`ijlI/\\]/u, 0.26],
  [/[ftr()[\]{}"“”-]/u, 0.33],
  [/[mM]/u, 0.83],
  [/[wW%@—]/u, 0.85],
  [/[A-ZÀ-Ý&]/u, 0.69],
  [/[ckszxvyJ]/u, 0.5],
];
const ORDINARY_ADVANCE = 0.556;

const known = new Map<string, number>();

/** The estimated width of some text in em. Only proportions within one run are relied on. */
export function advanceOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterAdvance(character);
  return sum;
}

function characterAdvance(character: string): number {
  let advance = known.get(character);
  if (advance === undefined) {
    advance = ADVANCES.find(([pattern]) => pattern.test(character))?.[1] ?? ORDINARY_ADVANCE;
    known.set(character, advance);
  }
  return advance;
}
