import type { TableColumns } from '../../../data/repositories/database-schema.ts';
import type { ColumnName } from './conditions.ts';
import type { QueryBlock } from './statement-shape.ts';

/** An index that might help. */
export interface IndexCandidate {
  readonly name: string;
  readonly table: string;
  /** `CREATE INDEX`, whole. */
  readonly sql: string;
}

interface IndexColumn {
  readonly column: string;
  readonly descending: boolean;
}

/** Wider indexes cost more at every change than they save. */
const MOST_COLUMNS = 4;
/** Each is tried on a copy of the database. */
const MOST_CANDIDATES = 6;
/** How the indexes that were advised are called. */
export const ADVISED_PREFIX = 'advised_';

/**
 * Indexes that a statement could be answered with and that are not there yet: by the columns that are equal to
 * something, then by those it sorts by or that lie in a range.
 */
export function indexCandidates(
  blocks: readonly QueryBlock[],
  tables: readonly TableColumns[],
): IndexCandidate[] {
  const candidates = blocks.flatMap((block) =>
    block.tables.flatMap(({ name, alias }) => {
      const table = tables.find((each) => each.name === name);
      return table ? candidatesFor(table, ownColumns(block, alias, tables)) : [];
    }),
  );
  return [...new Map(candidates.map((each) => [each.name, each])).values()].slice(0, MOST_CANDIDATES);
}

interface OwnColumns {
  readonly equal: readonly string[];
  readonly joined: readonly string[];
  readonly ranged: readonly string[];
  readonly order: readonly IndexColumn[];
}

function ownColumns(block: QueryBlock, alias: string, tables: readonly TableColumns[]): OwnColumns {
  const own = (name: ColumnName): string[] => (aliasOf(name, block, tables) === alias ? [name.column] : []);
  const order = block.order.flatMap(({ column, descending }) =>
    own(column).map((name) => ({ column: name, descending })),
  );
  return {
    equal: unique(block.equal.flatMap(own)),
    joined: unique(block.joined.flatMap((pair) => pair.flatMap(own))),
    ranged: unique(block.ranged.flatMap(own)),
    order: order.length === block.order.length ? order : [],
  };
}

/** Which table of the block a column belongs to; null for one of an outer block, or where that is not clear. */
function aliasOf(
  { table, column }: ColumnName,
  block: QueryBlock,
  tables: readonly TableColumns[],
): string | null {
  const having = block.tables.filter(({ name }) =>
    tables.some((each) => each.name === name && each.columns.includes(column)),
  );
  const meant = table === null ? having : having.filter(({ alias }) => alias === table);
  const [only, ...others] = meant;
  return only && others.length === 0 ? only.alias : null;
}

function candidatesFor(table: TableColumns, own: OwnColumns): IndexCandidate[] {
  const equal = own.equal.map(ascending);
  const joined = [...equal, ...own.joined.filter((column) => !own.equal.includes(column)).map(ascending)];
  const range = own.ranged.slice(0, 1).map(ascending);
  const order = plainOrder(own.order);
  const lists = [
    [...equal, ...order],
    [...equal, ...range],
    [...range, ...order],
    [...joined, ...range],
    equal,
  ];
  return lists
    .map((columns) => firstOfEach(columns).slice(0, MOST_COLUMNS))
    .filter((columns) => columns.length > 0 && !isGiven(columns, table))
    .map((columns) => candidateOf(table.name, columns));
}

/** Read backwards an index gives the other direction: only where directions differ they matter. */
function plainOrder(order: readonly IndexColumn[]): readonly IndexColumn[] {
  const isMixed = order.some(({ descending }) => descending !== order[0]?.descending);
  return isMixed ? order : order.map(({ column }) => ascending(column));
}

function ascending(column: string): IndexColumn {
  return { column, descending: false };
}

function firstOfEach(columns: readonly IndexColumn[]): IndexColumn[] {
  return columns.filter(({ column }, index) => columns.findIndex((each) => each.column === column) === index);
}

/** Whether an index begins with these columns already. Directions of indexes are not told, so they do not count. */
function isGiven(columns: readonly IndexColumn[], { indexes }: TableColumns): boolean {
  const isMixed = columns.some(({ descending }) => descending !== columns[0]?.descending);
  return !isMixed && indexes.some((index) => columns.every(({ column }, place) => index[place] === column));
}

function candidateOf(table: string, columns: readonly IndexColumn[]): IndexCandidate {
  const words = columns.map(({ column, descending }) => (descending ? `${column}_desc` : column));
  const name = `${ADVISED_PREFIX}${table}_${words.join('_')}`;
  const keys = columns.map(({ column, descending }) => `${quoted(column)}${descending ? ' DESC' : ''}`);
  return { name, table, sql: `CREATE INDEX ${quoted(name)} ON ${quoted(table)} (${keys.join(', ')})` };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function unique(columns: readonly string[]): string[] {
  return [...new Set(columns)];
}
