import { FLEET_CONCEPTS } from './lexicon/fleet.ts';
import { PROFESSIONAL_CONCEPTS } from './lexicon/professional.ts';
import { BUILDING_CONCEPTS } from './lexicon/building.ts';
import { TECHNOLOGY_CONCEPTS } from './lexicon/technology.ts';
import { OTHER_LINE_CONCEPTS } from './lexicon/other-lines.ts';
import { NO_QUOTE_CONCEPTS } from './lexicon/no-quote.ts';
import { QUOTE_CONCEPTS } from './lexicon/quote.ts';
import { OPENING, type Concept, type ConceptGroup } from './lexicon/concept.ts';

/**
 * The broker's own knowledge of what words belong to which line. The learner decides how much each
 * concept counts, per place in the document; nothing here decides by itself.
 */
const TRADE_LEXICON: readonly Concept[] = [
  ...FLEET_CONCEPTS,
  ...PROFESSIONAL_CONCEPTS,
  ...BUILDING_CONCEPTS,
  ...TECHNOLOGY_CONCEPTS,
  ...OTHER_LINE_CONCEPTS,
  ...NO_QUOTE_CONCEPTS,
  ...QUOTE_CONCEPTS,
];

/** The groups in a fixed order. */
export const CONCEPT_GROUPS: readonly ConceptGroup[] = [
  'fleet',
  'professional',
  'building',
  'technology',
  'other-line',
  'no-quote',
  'quote',
];

/** A notion of the trade that a text names, in the words it stands there. */
export interface ConceptHit {
  readonly name: string;
  readonly group: ConceptGroup;
  readonly wording: string;
}

interface Candidate {
  readonly at: number;
  readonly concept: Concept;
  readonly expression: RegExp;
}

/** The concepts that can stand where a text goes on with two letters; found out once for each two. */
const candidatesByOpening = new Map<string, readonly Candidate[]>();

function candidatesAt(opening: string): readonly Candidate[] {
  const known = candidatesByOpening.get(opening);
  if (known) return known;
  const candidates = TRADE_LEXICON.flatMap((concept, at) => {
    const expression = concept.expressionAt(opening);
    return expression ? [{ at, concept, expression }] : [];
  });
  if (/^[a-z]{2}$/.test(opening)) candidatesByOpening.set(opening, candidates);
  return candidates;
}

/**
 * The concepts that a normalised text names: each wording from the start of a word, none overlapping another of the
 * same concept, concept by concept in the order of the lexicon.
 */
export function conceptsIn(text: string): readonly ConceptHit[] {
  const hits = TRADE_LEXICON.map((): ConceptHit[] => []);
  const ends = TRADE_LEXICON.map(() => 0);
  for (const { index: start } of text.matchAll(/(?<![a-z])\S/g)) {
    for (const { at, concept, expression } of candidatesAt(text.slice(start, start + OPENING))) {
      if (start < (ends[at] ?? 0)) continue;
      expression.lastIndex = start;
      const wording = expression.exec(text)?.[0];
      if (!wording) continue;
      hits[at]?.push({ name: concept.name, group: concept.group, wording });
      ends[at] = start + wording.length;
    }
  }
  return hits.flat();
}
