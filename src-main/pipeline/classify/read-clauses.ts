import { clauses, type Clause, type Stance } from './clauses.ts';
import { documentZones, type DocumentZones } from './document-zones.ts';
import { normalizeText, tellingWords } from './normalized-text.ts';
import { conceptsIn, type ConceptHit } from './trade-lexicon.ts';

/** Where a clause stands; it decides how much its words count. */
export type Place = 'subject' | 'old-subject' | 'quoted' | Stance;

/** The part of the document a clause belongs to. `forwarded`: an earlier message that was passed on for its own sake. */
export type Zone = 'subject' | 'old-subject' | 'live' | 'forwarded' | 'quoted';

/** A clause of the document with what it says, ready for drawing features. */
export interface ReadClause {
  readonly text: string;
  readonly zone: Zone;
  readonly stance: Stance;
  readonly place: Place;
  /** How much it counts by its place, relative to plain live text. */
  readonly weight: number;
  /** Telling words, in order; see `normalized-text.ts`. */
  readonly words: readonly string[];
  readonly concepts: readonly ConceptHit[];
}

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

/** Splits a document's text (lines by `\n`, pages by `\f`) into clauses: the subject first, the live message, the history. */
export function readClauses(text: string): readonly ReadClause[] {
  const zones = documentZones(text);
  return [...subjectClauses(zones), ...liveClauses(zones), ...quotedClauses(zones)];
}

function subjectClauses({ subject, isReply }: DocumentZones): ReadClause[] {
  const place = isReply ? 'old-subject' : 'subject';
  const text = normalizeText(subject);
  return [readClause({ text, stance: 'plain' }, { zone: place, place, weight: PLACE_WEIGHT[place] })];
}

function liveClauses({ live }: DocumentZones): ReadClause[] {
  return clauses(normalizeText(live)).map((clause) => {
    const place = clause.stance;
    return readClause(clause, { zone: 'live', place, weight: PLACE_WEIGHT[place] });
  });
}

function quotedClauses(zones: DocumentZones): ReadClause[] {
  const weight = quotedTextWeight(zones);
  const zone = zones.isForward ? 'forwarded' : 'quoted';
  return clauses(normalizeText(zones.quoted)).map((clause) =>
    readClause(clause, {
      zone,
      place: weight >= FORWARDED_ALONE_WEIGHT ? clause.stance : 'quoted',
      weight: weight * (weight >= FORWARDED_WEIGHT ? PLACE_WEIGHT[clause.stance] : 1),
    }),
  );
}

function quotedTextWeight({ live, isForward }: DocumentZones): number {
  const written = live.trim();
  if (written.length < SHORT_COVER_NOTE && (isForward || written === '')) return FORWARDED_ALONE_WEIGHT;
  return isForward ? FORWARDED_WEIGHT : PLACE_WEIGHT.quoted;
}

function readClause(
  { text, stance }: Clause,
  standing: Pick<ReadClause, 'zone' | 'place' | 'weight'>,
): ReadClause {
  return { text, stance, ...standing, words: tellingWords(text), concepts: conceptsIn(text) };
}
