import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** A line of `EXPLAIN QUERY PLAN`. */
export interface PlanLine {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** How SQLite would run a statement; nothing is run. @throws what SQLite says of a statement it does not take */
export async function explain(
  db: Database,
  statement: string,
  values: readonly unknown[],
): Promise<PlanLine[]> {
  const query = CompiledQuery.raw(`explain query plan ${statement}`, [...values]);
  const { rows } = await db.executeQuery<PlanLine>(query);
  return rows;
}

/** A table with what an index could be made on. */
export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
  /** The plain columns that each index over all rows begins with, that of the primary key among them. */
  readonly indexes: readonly (readonly string[])[];
}

/** All tables that may have indexes: neither SQLite's own nor virtual ones and what these are made of. */
export async function listTables(db: Database): Promise<TableColumns[]> {
  const { rows: columns } = await sql<{ table: string; name: string; pk: number }>`
    select tables.name as "table", columns.name, columns.pk
    from pragma_table_list as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and tables.schema = 'main' and tables.name not like 'sqlite_%'
    order by tables.name, columns.cid`.execute(db);
  const { rows: keys } = await sql<{ table: string; index: string; name: string | null }>`
    select tables.name as "table", indexes.name as "index", iif(keys.coll = 'BINARY', keys.name, null) as name
    from pragma_table_list as tables, pragma_index_list(tables.name) as indexes,
      pragma_index_xinfo(indexes.name) as keys
    where tables.type = 'table' and tables.schema = 'main' and indexes.partial = 0 and keys.key = 1
    order by tables.name, indexes.name, keys.seqno`.execute(db);
  return Array.from(new Set(columns.map(({ table }) => table)), (name) => {
    const own = columns.filter(({ table }) => table === name);
    const primary = own.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
    const indexed = keys.filter(({ table }) => table === name);
    const indexes = Array.from(new Set(indexed.map(({ index }) => index)), (index) =>
      plainColumns(indexed.filter((key) => key.index === index).map((key) => key.name)),
    );
    return {
      name,
      columns: own.map((column) => column.name),
      indexes: primary.length === 0 ? indexes : [primary.map((column) => column.name), ...indexes],
    };
  });
}

/** The columns up to the first that is an expression or compared in another way than byte by byte. */
function plainColumns(names: readonly (string | null)[]): string[] {
  const end = names.indexOf(null);
  return names.slice(0, end === -1 ? names.length : end).flatMap((name) => name ?? []);
}

/** How many rows a table has, counted up to `most`. */
export async function countRows(db: Database, table: string, most: number): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from (select 1 from ${sql.table(table)} limit ${most})`.execute(db);
  return rows[0]?.rows ?? 0;
}

/** Where the database lies, its size and what of it is unused, in bytes. */
export async function databaseSize(
  db: Database,
): Promise<{ readonly file: string; readonly size: number; readonly unused: number }> {
  const { rows } = await sql<{ file: string; pages: number; unused: number; bytes: number }>`
    select (select file from pragma_database_list where name = 'main') as file,
      page_count as pages, freelist_count as unused, page_size as bytes
    from pragma_page_count, pragma_freelist_count, pragma_page_size`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('SQLite does not tell the size of the database');
  return { file: found.file, size: found.pages * found.bytes, unused: found.unused * found.bytes };
}

/** Makes an index. @param statement a `CREATE INDEX` of ours */
export async function createIndex(db: Database, statement: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statement));
}

/** Drops an index, if it is there. */
export async function dropIndex(db: Database, name: string): Promise<void> {
  await db.schema.dropIndex(name).ifExists().execute();
}

/** What `PRAGMA optimize` would run: the tables whose statistics are missing or old (https://sqlite.org/pragma.html#pragma_optimize). */
export async function staleStatistics(db: Database): Promise<string[]> {
  const { rows } = await db.executeQuery<{ optimize: string }>(CompiledQuery.raw('pragma optimize(-1)'));
  return rows.map(({ optimize }) => /^ANALYZE "main"\."(.*)"$/.exec(optimize)?.[1] ?? optimize);
}

/** Rows that are looked at per index: enough for good plans, quick on any size. */
const ANALYSIS_LIMIT = 1000;

/** Brings the statistics of the tables up to date that {@link staleStatistics} names. */
export async function refreshStatistics(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`pragma analysis_limit = ${ANALYSIS_LIMIT}`));
  // 0x10002: all tables, not only those that this connection queried; run, not only told.
  await db.executeQuery(CompiledQuery.raw('pragma optimize(0x10002)'));
}

/** Writes the database anew without its unused pages, and hands the room back. */
export async function vacuum(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('vacuum'));
  await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
}
