import type { ConceptGroup } from './lexicon/concept.ts';
import { readClauses, type Place, type ReadClause } from './read-clauses.ts';
import { CONCEPT_GROUPS } from './trade-lexicon.ts';

/** Features come in families that are scaled against each other. */
export type FeatureFamily = 'word' | 'pair' | 'letters' | 'concept' | 'placed-concept' | 'balance';

export interface Feature {
  readonly family: FeatureFamily;
  readonly value: number;
  /** The surface form to show a person; null for features no one would read. */
  readonly label: string | null;
}

/** Features by name. */
export type Features = ReadonlyMap<string, Feature>;

/** Words are cut to this length: Italian endings vary, stems rarely differ that late. */
const STEM_LENGTH = 7;
const LETTER_GRAM_LENGTH = 5;

/** Draws the features of a document's text (lines by `\n`, pages by `\f`). */
export function documentFeatures(text: string): Features {
  return clauseFeatures(readClauses(text));
}

/** Draws the features of a document from its clauses. */
export function clauseFeatures(clauses: readonly ReadClause[]): Features {
  const bag = new FeatureBag();
  const totals = new GroupTotals();
  for (const clause of clauses) {
    addWords(bag, clause);
    addLetterGrams(bag, clause);
    addConcepts(bag, totals, clause);
  }
  totals.addTo(bag);
  return bag.features;
}

function addWords(bag: FeatureBag, { place, words, weight }: ReadClause): void {
  const stems = words.map((word) => word.slice(0, STEM_LENGTH));
  for (const [index, stem] of stems.entries()) {
    const word = words[index] ?? stem;
    bag.add('word', `w ${stem}`, weight, word);
    if (place === 'asked' || place === 'subject') bag.add('word', `w@${place} ${stem}`, weight / 2, word);
    const next = stems[index + 1];
    if (next) bag.add('pair', `b ${stem} ${next}`, weight, `${word} ${words[index + 1]}`);
  }
}

function addLetterGrams(bag: FeatureBag, { words, weight }: ReadClause): void {
  for (const word of words) {
    const padded = ` ${word} `;
    for (let start = 0; start + LETTER_GRAM_LENGTH <= padded.length; start += 1) {
      bag.add('letters', `l ${padded.slice(start, start + LETTER_GRAM_LENGTH)}`, weight, null);
    }
  }
}

function addConcepts(bag: FeatureBag, totals: GroupTotals, { place, concepts, weight }: ReadClause): void {
  for (const { name, group, wording } of concepts) {
    bag.add('concept', `c ${name}`, weight, wording);
    bag.add('placed-concept', `c@${place} ${name}`, 1, wording);
    totals.add(group, place, weight);
  }
}

class FeatureBag {
  private readonly byName = new Map<string, { family: FeatureFamily; value: number; label: string | null }>();

  add(family: FeatureFamily, name: string, value: number, label: string | null): void {
    const known = this.byName.get(name);
    if (known) known.value += value;
    else this.byName.set(name, { family, value, label });
  }

  get features(): Features {
    return this.byName;
  }
}

/** Sums concept hits per group, to say which line prevails overall and in each place. */
class GroupTotals {
  private readonly totals = new Map<string, number>();

  add(group: ConceptGroup, place: Place, weight: number): void {
    this.raise(`all ${group}`, weight);
    this.raise(`${place} ${group}`, 1);
  }

  addTo(bag: FeatureBag): void {
    for (const place of ['all', 'subject', 'old-subject', 'asked', 'plain', 'settled', 'quoted']) {
      const counts = CONCEPT_GROUPS.map((group) => this.totals.get(`${place} ${group}`) ?? 0);
      const sum = counts.reduce((a, b) => a + b, 0);
      if (sum === 0) continue;
      for (const [index, group] of CONCEPT_GROUPS.entries()) {
        const share = (counts[index] ?? 0) / sum;
        if (share > 0) bag.add('balance', `s ${place} ${group}`, share, null);
      }
    }
  }

  private raise(key: string, by: number): void {
    this.totals.set(key, (this.totals.get(key) ?? 0) + by);
  }
}
