import { parseNumberWords } from '../../../core/numbers-in-words.ts';
import { isRuledOut } from '../exclusions.ts';
import type { Reading, Span } from '../reading.ts';
import { namesSomething, type FoundItem } from './found-item.ts';
import { enumerations, listEntries, withoutDeterminer } from './list-lines.ts';
import { amountMark, serialMark, yearMark } from './marks.ts';
import { cellsOf, wordsMention, type Mention } from './mentions.ts';
import { isNotAThing } from './not-a-thing.ts';

/** What a description ends with when year, number and value follow. */
const TAIL = /[\s,;:(–-]+(?:del|di|da|con|n\.?|anno|un|valore)?[\s,;:(–-]*$/iu;
const WORD = /\p{L}{3}/u;
/** One entry with an amount may be anything; two or more are a list of things. */
const FEWEST = 2;

/** Machines in the entries of lists and in sentences that count them up: each with a value or a year of its own. */
export function listedMachines(reading: Reading): readonly FoundItem[] {
  const listed = machinesAt(reading, listEntries(reading.live));
  if (listed.length >= FEWEST) return listed;
  return enumerations(reading.live).flatMap((members) => {
    const machines = machinesAt(reading, members).filter(({ cells }) => cells.value !== undefined);
    return machines.length >= FEWEST ? machines : [];
  });
}

function machinesAt(reading: Reading, places: readonly Span[]): readonly FoundItem[] {
  return places
    .filter(
      (place) => !isNotAThing(reading.live.slice(place.start, place.end)) && !isRuledOut(reading.live, place),
    )
    .map((place) => machine(reading, place))
    .filter((item) => item !== null);
}

function machine(reading: Reading, place: Span): FoundItem | null {
  const { live } = reading;
  const { span, count } = withoutDeterminer(live, place);
  const year = yearMark(live, span, () => false);
  const amount = amountMark(live, span);
  const serial = serialMark(live, span);
  if (year === null && amount === null) return null;
  const end = Math.min(...[year, amount, serial].map((mark) => mark?.from ?? Infinity));
  const words = live.slice(span.start, end).replace(TAIL, '');
  if (!WORD.test(words) || isNotAThing(words)) return null;
  const quantity = count && quantityOf(live, count);
  const cells = cellsOf(reading, [
    wordsMention('description', live, { start: span.start, end: span.start + words.length }),
    quantity,
    serial && { column: 'serial', value: serial.value, start: serial.start, end: serial.end },
    year && { column: 'year', value: year.value, start: year.start, end: year.end },
    amount && { column: 'value', value: amount.value, start: amount.start, end: amount.end },
  ]);
  return namesSomething('machine', cells) ? { kind: 'machine', cells } : null;
}

/** "due", "n. 2", "2" before what is counted. */
function quantityOf(live: string, span: Span): Mention | null {
  const text = live.slice(span.start, span.end);
  const digits = /\d{1,2}/u.exec(text)?.[0];
  const value = digits === undefined ? parseNumberWords(text.toLowerCase()) : Number(digits);
  return value === null ? null : { column: 'quantity', value, ...span };
}
