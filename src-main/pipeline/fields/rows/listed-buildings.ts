import { isRuledOut } from '../exclusions.ts';
import type { Reading, Span } from '../reading.ts';
import { findStreets } from '../streets.ts';
import type { FoundItem } from './found-item.ts';
import { enumerations, listEntries, withoutDeterminer } from './list-lines.ts';
import { amountMark, areaMark, yearMark } from './marks.ts';
import { cellsOf, wordsMention, type Mention } from './mentions.ts';
import { isNotAThing } from './not-a-thing.ts';

const BUILDING = String.raw`stabil[ei]|edifici[oi]?|palazz(?:o|ina|ine|i)|fabbricat[oi]|capannon[ei]|immobil[ei]|cas[ae]|vill(?:a|etta|ino|e|ette)|albergo|hotel|magazzin[oi]|deposit[oi]|prefabbricat[oi]|cascina|masseria|negozi[oi]?|chiesa|appartament[oi]|opificio|stabiliment[oi]|uffici[oi]?|rustic[oi]|teatro|scuol[ae]|autorimess[ae]|box|tettoi[ae]|laboratori[oi]?|showroom|palestr[ae]|stall[ae]|fienil[ei]|silos|cantina|ristorante|bar|bungalow|office|warehouse|building|shop|factory|foresteria|centro \p{L}+|padiglion[ei]|officin[ae]`;
const USE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BUILDING})(?![\p{L}\d])(?:\s(?!di\s|in\s|del\s|a\s|da\s|e\s|ed\s|al\s|sit[oa]\s|post[oa]\s|anno\s|costruit)\p{L}[\p{L}'-]+){0,4}`,
  'iu',
);
/** The town behind a street: "via Manzoni 3 a Crema", "Via Verdi 12, 26900 Lodi (LO)". */
const TOWN =
  /^(?:,\s*|\s+[–-]\s+|\s+(?:a|in)\s+|\s+)(?:\d{5}\s+)?\p{Lu}[\p{Ll}']+(?:\s(?:d[ieao]l{0,2}a?|sul?|in|\p{Lu}[\p{Ll}']+)(?=\s|[,;:.)(]|$)){0,4}(?:\s*\([A-Z]{2}\))?/u;
const FEWEST = 2;

/** Buildings in the entries of lists and in sentences that count them up: two or more, each with figures of its own. */
export function listedBuildings(reading: Reading): readonly FoundItem[] {
  const listed = buildingsAt(reading, listEntries(reading.live));
  if (listed.length >= FEWEST) return listed;
  return enumerations(reading.live).flatMap((members) => {
    const buildings = buildingsAt(reading, members);
    return buildings.length >= FEWEST ? buildings : [];
  });
}

function buildingsAt(reading: Reading, places: readonly Span[]): readonly FoundItem[] {
  return places
    .filter(
      (place) => !isNotAThing(reading.live.slice(place.start, place.end)) && !isRuledOut(reading.live, place),
    )
    .map((place) => building(reading, place))
    .filter((item) => item !== null);
}

function building(reading: Reading, place: Span): FoundItem | null {
  const { live } = reading;
  const { span } = withoutDeterminer(live, place);
  const area = areaMark(live, span);
  const year = yearMark(
    live,
    span,
    (mark) => area !== null && mark.start >= area.start && mark.end <= area.end,
  );
  const amount = amountMark(live, span);
  if (area === null && year === null && amount === null) return null;
  const cells = cellsOf(reading, [
    addressOf(live, span),
    usageOf(live, span),
    area && { column: 'area', value: area.value, start: area.start, end: area.end },
    year && { column: 'year', value: year.value, start: year.start, end: year.end },
    amount && { column: 'sum', value: amount.value, start: amount.start, end: amount.end },
  ]);
  return cells.address !== undefined || cells.use !== undefined ? { kind: 'building', cells } : null;
}

/** The street with the town that follows it; of two streets none. */
function addressOf(live: string, span: Span): Mention | null {
  const [street, ...others] = findStreets(live.slice(span.start, span.end));
  if (!street || others.length > 0) return null;
  const end = span.start + street.end;
  const town = TOWN.exec(live.slice(end, span.end))?.[0].length ?? 0;
  return wordsMention('address', live, { start: span.start + street.start, end: end + town });
}

function usageOf(live: string, span: Span): Mention | null {
  const found = USE.exec(live.slice(span.start, span.end));
  if (!found) return null;
  const start = span.start + found.index;
  return wordsMention('use', live, { start, end: start + found[0].length });
}
