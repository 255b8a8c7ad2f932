import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import ical from 'ical-generator';
import { addDays, type Day } from '../../../src-preload/contract/days.ts';
import { deadlineQuerySchema, type Deadline } from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../../data/open-database.ts';
import { deadlineIds, deadlinesByIds } from '../../data/repositories/deadlines.ts';
import { TABLE_COLUMNS, type ExportWords, type TableColumn } from './export-words.ts';

/** Rows read at once. */
const STRETCH = 500;

/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Everything that is open, by its day. */
export async function openDeadlines(db: Database): Promise<Deadline[]> {
  const all: Deadline[] = [];
  let offset = 0;
  for (;;) {
    const query = deadlineQuerySchema.parse({ offset, limit: STRETCH });
    const ids = (await deadlineIds(db, query).execute()).map(({ id }) => id);
    all.push(...(await deadlinesByIds(db, ids)));
    if (ids.length < STRETCH) return all;
    offset += STRETCH;
  }
}

/** Writes deadlines as whole days of a calendar (RFC 5545). The same deadline has the same UID each time. */
export async function writeCalendar(
  deadlines: readonly Deadline[],
  target: string,
  words: ExportWords,
  now: Date,
): Promise<void> {
  const calendar = ical({
    name: words.calendarName,
    prodId: { company: 'BrokerFlow', product: 'BrokerFlow' },
  });
  for (const deadline of deadlines) {
    calendar.createEvent({
      id: `${deadline.id}@brokerflow`,
      stamp: now,
      // A whole day ends where the next begins.
      start: localDay(deadline.shownOn),
      end: localDay(addDays(deadline.shownOn, 1)),
      allDay: true,
      summary: words.summary(deadline),
      description: deadline.policy?.notes ?? '',
    });
  }
  await writeFile(target, calendar.toString(), { flag: 'wx', mode: 0o600 });
}

/** The library writes the day that a moment has on this machine. */
function localDay(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** Writes deadlines as CSV (RFC 4180, CRLF, UTF-8 with byte order mark). */
export async function writeTable(
  deadlines: readonly Deadline[],
  target: string,
  words: ExportWords,
): Promise<void> {
  const rows = [
    TABLE_COLUMNS.map((column) => words.columns[column]),
    ...deadlines.map((deadline) => {
      const cells = cellsOf(deadline, words);
      return TABLE_COLUMNS.map((column) => cells[column]);
    }),
  ];
  const { delimiter } = words;
  // A document may bring cells that a spreadsheet would run (`=HYPERLINK(…)`): they begin with an apostrophe.
  const csv = stringify(rows, { delimiter, record_delimiter: 'windows', escape_formulas: true });
  await writeFile(target, BYTE_ORDER_MARK + csv, { flag: 'wx', mode: 0o600 });
}

function cellsOf(deadline: Deadline, words: ExportWords): Readonly<Record<TableColumn, string>> {
  const { policy } = deadline;
  return {
    shownOn: deadline.shownOn,
    dueOn: deadline.dueOn,
    kind: words.kinds[deadline.kind],
    state: words.states[deadline.state],
    client: deadline.client?.name ?? '',
    category: deadline.category ?? '',
    insurer: policy?.insurer ?? '',
    number: policy?.number ?? '',
    premium: premiumCell(policy?.premiumEur ?? null, words),
    request: deadline.request?.filename ?? '',
    notes: policy?.notes ?? '',
  };
}

/** Where the semicolon parts the cells, the comma is the decimal sign. */
function premiumCell(premium: number | null, { delimiter }: ExportWords): string {
  if (premium === null) return '';
  return delimiter === ';' ? premium.toFixed(2).replace('.', ',') : premium.toFixed(2);
}
