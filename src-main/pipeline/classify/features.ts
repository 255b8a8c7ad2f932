import type { Stance } from './clauses.ts';
import { clauses } from './clauses.ts';
import { documentZones, type DocumentZones } from './document-zones.ts';
import { normalizeText, tellingWords } from './normalized-text.ts';
import type { ConceptGroup } from './lexicon/concept.ts';
import { CONCEPT_GROUPS, TRADE_LEXICON } from './trade-lexicon.ts';

/** Where a clause stands; it decides how much its words count. */
type Place = 'subject' | 'old-subject' | 'quoted' | Stance;

/** Features come in families that are scaled against each other. */
export type FeatureFamily = 'word' | 'letters' | 'concept' | 'balance';

export interface Feature {
  readonly family: FeatureFamily;
  readonly value: number;
  /** The surface form to show a person; null for features no one would read. */
  readonly label: string | null;
}

/** Features by name. */
export type Features = ReadonlyMap<string, Feature>;

interface PlacedText {
  readonly place: Place;
  readonly text: string;
  readonly weight: number;
}

/** How much a clause counts by its place, relative to plain live text. */
const PLACE_WEIGHT: Readonly<Record<Place, number>> = {
  subject: 2,
  'old-subject': 0.5,
  asked: 1.5,
  plain: 1,
  settled: 0.4,
  quoted: 0.12,
};
/** A forwarded message may hold the request itself, the more so when the forwarder wrote little. */
const FORWARDED_WEIGHT = 0.5;
const SHORT_COVER_NOTE = 160;
const FORWARDED_ALONE_WEIGHT = 1;

/** Words are cut to this length: Italian endings vary, stems rarely differ that late. */
const STEM_LENGTH = 7;
const LETTER_GRAM_LENGTH = 5;

/** Draws the features of a document's text (lines by `\n`, pages by `\f`). */
export function documentFeatures(text: string): Features {
  const bag = new FeatureBag();
  const totals = new GroupTotals();
  for (const placed of placedClauses(documentZones(text))) {
    addWords(bag, placed);
    addLetterGrams(bag, placed);
    addConcepts(bag, totals, placed);
  }
  totals.addTo(bag);
  return bag.features;
}

function placedClauses(zones: DocumentZones): PlacedText[] {
  const subjectPlace: Place = zones.isReply ? 'old-subject' : 'subject';
  const subject: PlacedText = {
    place: subjectPlace,
    text: normalizeText(zones.subject),
    weight: PLACE_WEIGHT[subjectPlace],
  };
  const live = clauses(normalizeText(zones.live)).map(({ text, stance }): PlacedText => ({
    place: stance,
    text,
    weight: PLACE_WEIGHT[stance],
  }));
  const quotedWeight = quotedTextWeight(zones);
  const quoted = clauses(normalizeText(zones.quoted)).map(({ text, stance }): PlacedText => ({
    place: quotedWeight >= FORWARDED_ALONE_WEIGHT ? stance : 'quoted',
    text,
    weight: quotedWeight * (quotedWeight >= FORWARDED_WEIGHT ? PLACE_WEIGHT[stance] : 1),
  }));
  return [subject, ...live, ...quoted];
}

function quotedTextWeight(zones: DocumentZones): number {
  if (zones.live.trim().length < SHORT_COVER_NOTE && (zones.isForward || zones.live.trim() === '')) {
    return FORWARDED_ALONE_WEIGHT;
  }
  return zones.isForward ? FORWARDED_WEIGHT : PLACE_WEIGHT.quoted;
}

function addWords(bag: FeatureBag, { place, text, weight }: PlacedText): void {
  const words = tellingWords(text);
  const stems = words.map((word) => word.slice(0, STEM_LENGTH));
  for (const [index, stem] of stems.entries()) {
    const word = words[index] ?? stem;
    bag.add('word', `w ${stem}`, weight, word);
    if (place === 'asked' || place === 'subject') bag.add('word', `w@${place} ${stem}`, weight / 2, word);
    const next = stems[index + 1];
    if (next) bag.add('word', `b ${stem} ${next}`, weight, `${word} ${words[index + 1]}`);
  }
}

function addLetterGrams(bag: FeatureBag, { text, weight }: PlacedText): void {
  for (const word of tellingWords(text)) {
    const padded = ` ${word} `;
    for (let start = 0; start + LETTER_GRAM_LENGTH <= padded.length; start += 1) {
      bag.add('letters', `l ${padded.slice(start, start + LETTER_GRAM_LENGTH)}`, weight, null);
    }
  }
}

function addConcepts(bag: FeatureBag, totals: GroupTotals, { place, text, weight }: PlacedText): void {
  for (const { name, group, pattern } of TRADE_LEXICON) {
    for (const match of text.matchAll(pattern)) {
      bag.add('concept', `c ${name}`, weight, match[0]);
      bag.add('concept', `c@${place} ${name}`, 1, match[0]);
      totals.add(group, place, weight);
    }
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
