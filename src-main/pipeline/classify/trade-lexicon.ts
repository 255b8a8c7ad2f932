import { FLEET_CONCEPTS } from './lexicon/fleet.ts';
import { PROFESSIONAL_CONCEPTS } from './lexicon/professional.ts';
import { BUILDING_CONCEPTS } from './lexicon/building.ts';
import { TECHNOLOGY_CONCEPTS } from './lexicon/technology.ts';
import { OTHER_LINE_CONCEPTS } from './lexicon/other-lines.ts';
import { NO_QUOTE_CONCEPTS } from './lexicon/no-quote.ts';
import { QUOTE_CONCEPTS } from './lexicon/quote.ts';
import type { Concept, ConceptGroup } from './lexicon/concept.ts';

/**
 * The broker's own knowledge of what words belong to which line. The learner decides how much each
 * concept counts, per place in the document; nothing here decides by itself.
 */
export const TRADE_LEXICON: readonly Concept[] = [
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
