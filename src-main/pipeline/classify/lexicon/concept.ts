/** What a concept speaks for: one of the four lines, another line of insurance, or a matter that is no request for cover. */
export type ConceptGroup =
  'fleet' | 'professional' | 'building' | 'technology' | 'other-line' | 'no-quote' | 'quote';

/** A notion of the trade and the ways it is put in writing. */
export interface Concept {
  readonly name: string;
  readonly group: ConceptGroup;
  /**
   * What may stand where a text goes on with these two letters: a sticky expression; null where none of the wordings
   * begins so. Texts are normalised: lower case, no accents, initials closed up.
   */
  readonly expressionAt: (opening: string) => RegExp | null;
}

/**
 * Makes a concept of regular expressions that stand apart by ` | ` or a line break. Each must begin
 * a word and may stop within it, so that a stem covers all its endings.
 */
export function concept(group: ConceptGroup, name: string, wordings: string): Concept {
  const alternatives = wordings
    .split(/\s+\|\s+|\n/)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '');
  const byOpening = expressionsByOpening(alternatives);
  const others = byOpening.get(ANY) ?? null;
  return { name, group, expressionAt: (opening) => byOpening.get(opening) ?? others };
}

/** So many letters decide which wordings can stand at a place: most places are passed over without an expression. */
export const OPENING = 2;
/** For a place whose letters open none of the wordings that are known to open with letters. */
const ANY = '';

/** A sticky expression for each opening, of the wordings that may begin so, in their order. */
function expressionsByOpening(alternatives: readonly string[]): ReadonlyMap<string, RegExp> {
  const opened = alternatives.map((alternative) => ({ alternative, opening: openingOf(alternative) }));
  const openings = new Set(opened.map(({ opening }) => opening));
  return new Map(
    [...openings].map((wanted) => {
      const fitting = opened.filter(({ opening }) => opening === wanted || opening === ANY);
      return [wanted, new RegExp(`(?:${fitting.map((each) => each.alternative).join('|')})`, 'y')];
    }),
  );
}

/** The letters a wording always begins with; {@link ANY} where it begins with anything else. */
function openingOf(alternative: string): string {
  return /^[a-z]{2}(?![?*{])/.test(alternative) ? alternative.slice(0, OPENING) : ANY;
}
