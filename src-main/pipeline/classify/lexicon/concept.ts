/** What a concept speaks for: one of the four lines, another line of insurance, or a matter that is no request for cover. */
export type ConceptGroup =
  'fleet' | 'professional' | 'building' | 'technology' | 'other-line' | 'no-quote' | 'quote';

/** A notion of the trade and the ways it is put in writing. */
export interface Concept {
  readonly name: string;
  readonly group: ConceptGroup;
  /** Matches normalised text (lower case, no accents, initials closed up), from the start of a word; global. */
  readonly pattern: RegExp;
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
  return { name, group, pattern: new RegExp(`(?<![a-z])(?:${alternatives.join('|')})`, 'g') };
}
