import { findPlates } from '../finders/plates.ts';
import type { Reading, Span } from '../reading.ts';
import { namesSomething, type FoundItem } from './found-item.ts';
import { amountMark, yearMark } from './marks.ts';
import { cellsOf, wordsMention, type Mention } from './mentions.ts';
import { splitVehicleName, vehicleWords } from './vehicle-name.ts';

/** What ends what is said of one vehicle. */
const HARD_BREAK = /\n+(?![\n\p{Ll}€(]|\d(?!\d?[.)]\s))|\f|;|\.\s+(?=\p{Lu})/gu;
/** What ends a vehicle's name. */
const NAME_END =
  /[,;:()\f\t€]|\s[–-]\s|\s(?:targ\p{L}*|tg\.?|del|dell'|dal|di proprietà|immatr\p{L}*\.?|imm\.?|anno|val\p{L}*\.?|usat[oa]|nuov[oa]|per|che|in|a|da|e|ed)(?=[\s.:'])|\s(?:19|20)\d{2}(?!\d)|\s\d{1,3}[.']\d{3}/gu;
const PARTS_NAMES = /[,;:()\n\f\t]|\s(?:e|ed|o)\s/u;
const MOST_NAME_WORDS = 6;

interface PlatePlace extends Span {
  readonly plate: string;
}

/**
 * Vehicles in lists and sentences: each plate of the live request begins a row. What a vehicle is called stands
 * before the plates or behind them, in one way throughout a request; year and value stand close to both.
 */
export function listedVehicles(reading: Reading): readonly FoundItem[] {
  const plates = findPlates(reading).flatMap((found) =>
    found.name === 'plates' ? found.spans.map((span, at) => ({ plate: found.value[at] ?? '', ...span })) : [],
  );
  const before = plates.map((plate, at) => nameBefore(reading.live, plates[at - 1], plate));
  const behind = plates.map((plate, at) => nameBehind(reading.live, plate, plates[at + 1]));
  const count = (names: readonly (Span | null)[]): number => names.filter((name) => name !== null).length;
  const names = count(before) >= count(behind) ? before : behind;
  return plates
    .map((place, at) => vehicle(reading, place, names[at] ?? null, nextStart(plates, names, at)))
    .filter(({ cells }) => namesSomething('vehicle', cells));
}

/** Where what is said of the next vehicle begins. */
function nextStart(plates: readonly PlatePlace[], names: readonly (Span | null)[], at: number): number {
  return Math.min(plates[at + 1]?.start ?? Infinity, names[at + 1]?.start ?? Infinity);
}

function vehicle(reading: Reading, place: PlatePlace, name: Span | null, next: number): FoundItem {
  const { live } = reading;
  const about = {
    start: Math.min(place.start, name?.start ?? Infinity),
    end: Math.min(next, breakAfter(live, place.end)),
  };
  const words = name === null ? [] : vehicleWords(live.slice(name.start, name.end));
  const inName = (mark: Span): boolean =>
    (place.start <= mark.start && mark.end <= place.end) ||
    words.some(
      ({ start, end }) => (name?.start ?? 0) + start <= mark.start && mark.end <= (name?.start ?? 0) + end,
    );
  const year = yearMark(live, about, inName);
  const amount = amountMark(live, about);
  return {
    kind: 'vehicle',
    cells: cellsOf(reading, [
      { column: 'plate', value: place.plate, start: place.start, end: place.end },
      ...(name === null ? [] : nameMentions(live, name)),
      year && { column: 'year', value: year.value, start: year.start, end: year.end },
      amount && { column: 'value', value: amount.value, start: amount.start, end: amount.end },
    ]),
  };
}

function nameMentions(live: string, name: Span): readonly (Mention | null)[] {
  const parts = splitVehicleName(live.slice(name.start, name.end));
  return (['type', 'make', 'model'] as const).map((column) => {
    const part = parts[column];
    return part && wordsMention(column, live, { start: name.start + part.start, end: name.start + part.end });
  });
}

/** The last vehicle named between the plate before and this one. */
function nameBefore(live: string, previous: PlatePlace | undefined, plate: PlatePlace): Span | null {
  const from = Math.max(previous?.end ?? 0, breakBefore(live, plate.start));
  const text = live.slice(from, plate.start);
  const words = vehicleWords(text);
  const last = words.at(-1);
  if (!last) return null;
  const first = words.findLast((word, at) => {
    const above = words[at - 1];
    return above === undefined || PARTS_NAMES.test(text.slice(above.end, word.start));
  });
  return nameFrom(live, from + (first ?? last).start, plate.start);
}

/** What stands right behind a plate, where it names a vehicle or the plate begins a line. */
function nameBehind(live: string, plate: PlatePlace, next: PlatePlace | undefined): Span | null {
  const end = Math.min(next?.start ?? Infinity, breakAfter(live, plate.end));
  const lead = /^[\s:,(–-]*/u.exec(live.slice(plate.end, end))?.[0].length ?? 0;
  const name = nameFrom(live, plate.end + lead, end);
  if (name === null) return null;
  const text = live.slice(name.start, name.end);
  const beginsLine = /(?:^|[\n\f])[ \t]*(?:[-•*–·]|\d{1,2}[.)])?[ \t]*$/u.test(
    live.slice(Math.max(0, plate.start - 12), plate.start),
  );
  const short = text.trim().split(/\s+/u).length <= MOST_NAME_WORDS;
  return vehicleWords(text).length > 0 || (beginsLine && short && /^\p{Lu}/u.test(text)) ? name : null;
}

/** A name from its first character to what ends it. */
function nameFrom(live: string, start: number, end: number): Span | null {
  const text = live.slice(start, end);
  const words = vehicleWords(text);
  const inWord = (at: number): boolean => words.some((word) => word.start < at && at < word.end);
  const stop = [...text.matchAll(NAME_END)].find(({ index }) => !inWord(index))?.index ?? text.length;
  return text.slice(0, stop).trim() === '' ? null : { start, end: start + stop };
}

function breakBefore(live: string, at: number): number {
  const window = live.slice(Math.max(0, at - 300), at);
  const last = [...window.matchAll(HARD_BREAK)].at(-1);
  return last ? at - window.length + last.index + last[0].length : at - window.length;
}

function breakAfter(live: string, at: number): number {
  const window = live.slice(at, at + 300);
  const first = [...window.matchAll(HARD_BREAK)][0];
  return first ? at + first.index : at + window.length;
}
