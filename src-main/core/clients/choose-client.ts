import { SURE_SIMILARITY, type ClientComparison } from './compare-clients.ts';

/** A record that a request may mean, and how it compares. */
export interface ComparedRecord {
  readonly recordId: string;
  /** The client that the record is now. */
  readonly rootId: string;
  /** The clerk said once that this record's name means its client. */
  readonly decided: boolean;
  readonly comparison: ClientComparison;
}

/** A known client, or none of them: then the clerk is asked about those that are like it. */
export type ClientChoice =
  | { readonly kind: 'known'; readonly recordId: string; readonly rootId: string }
  | { readonly kind: 'new'; readonly doubts: readonly ComparedRecord[] };

/** More questions than this about one request help nobody. */
const MOST_DOUBTS = 3;

/** Whom a request means among the records found for it. Codes go before names, the likest before the like. */
export function chooseClient(records: readonly ComparedRecord[]): ClientChoice {
  const byCode = records.filter(({ comparison }) => comparison.by === 'code');
  const same = likestOf(byCode.filter(({ comparison }) => comparison.verdict === 'same'));
  if (same[0] !== undefined) return known(same[0]);
  const groups = likestOf(byCode.filter(({ comparison }) => comparison.verdict === 'unsure'));
  if (groups.length > 0) return ask(groups);
  return chooseByName(records.filter((record) => isFreeOfContradiction(record, records)));
}

function chooseByName(records: readonly ComparedRecord[]): ClientChoice {
  const sure = likestOf(records.filter(isSureByName));
  const best = sure.filter(({ comparison }) => comparison.similarity === sure[0]?.comparison.similarity);
  if (best.length === 1 && best[0] !== undefined) return known(best[0]);
  if (best.length > 1) return ask(sure);
  return ask(likestOf(records.filter(({ comparison }) => comparison.verdict === 'unsure')));
}

function isSureByName({ comparison, decided }: ComparedRecord): boolean {
  if (comparison.verdict === 'same') return true;
  return decided && comparison.verdict === 'unsure' && comparison.similarity >= SURE_SIMILARITY;
}

/** What a client's other record says against it holds for all its names. */
function isFreeOfContradiction({ rootId }: ComparedRecord, records: readonly ComparedRecord[]): boolean {
  return !records.some(
    (other) =>
      other.rootId === rootId &&
      other.recordId === rootId &&
      other.comparison.by === 'code' &&
      other.comparison.verdict === 'different',
  );
}

/** The likest record of each client, the likest first; of equals the one that agrees in more. */
function likestOf(records: readonly ComparedRecord[]): readonly ComparedRecord[] {
  const ordered = records.toSorted(
    ({ comparison: a }, { comparison: b }) =>
      b.similarity - a.similarity || b.agrees.length - a.agrees.length || a.differs.length - b.differs.length,
  );
  return [...new Map(ordered.toReversed().map((record) => [record.rootId, record])).values()].toReversed();
}

function known({ recordId, rootId }: ComparedRecord): ClientChoice {
  return { kind: 'known', recordId, rootId };
}

function ask(doubts: readonly ComparedRecord[]): ClientChoice {
  return { kind: 'new', doubts: doubts.slice(0, MOST_DOUBTS) };
}
