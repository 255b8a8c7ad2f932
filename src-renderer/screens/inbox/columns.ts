import type { SortKey } from './inbox-filter.ts';

export const COLUMN_IDS = [
  'state',
  'receivedAt',
  'client',
  'filename',
  'category',
  'confidence',
  'amount',
  'replyBy',
  'forms',
  'sent',
  'status',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Column {
  readonly id: ColumnId;
  /** CSS pixels, unless the clerk made it wider or narrower. */
  readonly width: number;
  /** Wanted before any column is shown that is easily done without. */
  readonly comfortable?: number;
  readonly sortBy?: SortKey;
  readonly alignRight?: boolean;
  /** Columns that cannot be hidden: without them a row could not be told from another. */
  readonly fixed?: boolean;
  /** Which columns give way first when the window is narrow: the highest number. 0 never does. */
  readonly givesWay: number;
  /** Shares out the room that is left. */
  readonly grows?: boolean;
}

export const COLUMNS: readonly Column[] = [
  { id: 'state', width: 36, fixed: true, givesWay: 0 },
  { id: 'receivedAt', width: 82, sortBy: 'createdAt', givesWay: 3 },
  { id: 'client', width: 164, comfortable: 220, sortBy: 'clientName', fixed: true, givesWay: 0, grows: true },
  { id: 'filename', width: 138, sortBy: 'filename', givesWay: 6, grows: true },
  { id: 'category', width: 136, sortBy: 'category', givesWay: 1 },
  { id: 'confidence', width: 108, sortBy: 'confidence', givesWay: 4 },
  { id: 'amount', width: 100, sortBy: 'amountEur', alignRight: true, givesWay: 2 },
  { id: 'replyBy', width: 104, sortBy: 'replyBy', givesWay: 0 },
  { id: 'forms', width: 68, alignRight: true, givesWay: 7 },
  { id: 'sent', width: 118, givesWay: 5 },
  { id: 'status', width: 132, sortBy: 'status', givesWay: 0 },
];

/** Columns that give way from here on are easily done without. */
const EASILY_DONE_WITHOUT = 4;

export const NARROWEST_COLUMN = 56;
export const WIDEST_COLUMN = 640;

/** What the clerk changed about the columns. */
export interface ColumnChoice {
  readonly hidden: readonly ColumnId[];
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
}

export const PLAIN_COLUMNS: ColumnChoice = { hidden: [], widths: {} };

/** The width of a column, as chosen or as designed. */
export function columnWidth(column: Column, choice: ColumnChoice): number {
  return choice.widths[column.id] ?? column.width;
}

/** The columns to show in a table `room` pixels wide: those not hidden, less those that must give way. */
export function fittingColumns(choice: ColumnChoice, room: number): readonly Column[] {
  let shown = COLUMNS.filter((column) => !choice.hidden.includes(column.id));
  const width = (): number => {
    const comfort = shown.some((column) => column.givesWay >= EASILY_DONE_WITHOUT);
    return shown.reduce((sum, column) => sum + wantedWidth(column, choice, comfort), 0);
  };
  while (width() > room) {
    const next = shown.reduce<Column | null>(
      (most, column) => (column.givesWay > (most?.givesWay ?? 0) ? column : most),
      null,
    );
    if (next === null) break;
    shown = shown.filter((column) => column !== next);
  }
  return shown;
}

function wantedWidth(column: Column, choice: ColumnChoice, comfort: boolean): number {
  const width = columnWidth(column, choice);
  const free = choice.widths[column.id] === undefined;
  return comfort && free ? Math.max(width, column.comfortable ?? 0) : width;
}

/** The columns as a CSS grid template. A growing column that was not resized takes the room left over. */
export function columnTemplate(columns: readonly Column[], choice: ColumnChoice): string {
  return columns
    .map((column) => {
      const width = columnWidth(column, choice);
      const free = column.grows === true && choice.widths[column.id] === undefined;
      return free ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(' ');
}
