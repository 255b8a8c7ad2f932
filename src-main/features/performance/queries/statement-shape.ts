import { conditionsIn, columnAt, type ColumnName, type Conditions } from './conditions.ts';
import { isToken, splitTokens, tokenizeSql, type SqlToken } from './sql-tokens.ts';

/** One `select`, `update` or `delete`: a statement may hold several. */
export interface QueryBlock extends Conditions {
  readonly tables: readonly { readonly name: string; readonly alias: string }[];
  /** Columns it sorts or groups by, in their order; empty where it does not, or by something else than columns. */
  readonly order: readonly OrderColumn[];
}

export interface OrderColumn {
  readonly column: ColumnName;
  readonly descending: boolean;
}

const CLAUSES = [
  'select',
  'from',
  'where',
  'group',
  'having',
  'window',
  'order',
  'limit',
  'offset',
  'returning',
  'set',
  'values',
];
const COMPOUNDS = ['union', 'intersect', 'except'];
const JOIN_WORDS = ['join', 'inner', 'left', 'right', 'full', 'outer', 'cross', 'natural'];

/**
 * The blocks of a statement with the tables and columns by which they look rows up.
 * @returns null for a statement that is not understood
 */
export function statementShape(statement: string): readonly QueryBlock[] | null {
  const tokens = tokenizeSql(statement);
  return tokens && blocksIn(tokens);
}

function blocksIn(tokens: readonly SqlToken[]): QueryBlock[] {
  const inner = tokens.flatMap((token) => (token.kind === 'group' ? blocksIn(token.tokens) : []));
  const begin = tokens.findIndex((token) => isToken(token, 'select', 'update', 'delete'));
  if (begin === -1) return inner;
  const parts = splitTokens(tokens.slice(begin), (token) => isToken(token, ...COMPOUNDS));
  const own = parts.map((part) => blockOf(part, parts.length > 1));
  return [...own, ...inner];
}

function blockOf(tokens: readonly SqlToken[], isCompound: boolean): QueryBlock {
  const clauses = clausesOf(tokens);
  const { tables, on } = tablesIn(tableClause(tokens, clauses));
  const where = clauses.get('where') ?? [];
  const conditions = [where, ...on].map(conditionsIn);
  return {
    tables,
    equal: conditions.flatMap(({ equal }) => equal),
    joined: conditions.flatMap(({ joined }) => joined),
    ranged: conditions.flatMap(({ ranged }) => ranged),
    // The order of a compound is that of all its parts together.
    order: isCompound ? [] : orderIn(clauses.get('order') ?? clauses.get('group') ?? []),
  };
}

/** Tokens after each clause's word. A clause that comes twice, as after `on conflict`, counts the first time. */
function clausesOf(tokens: readonly SqlToken[]): ReadonlyMap<string, readonly SqlToken[]> {
  const clauses = new Map<string, SqlToken[]>();
  let open: SqlToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'word' && CLAUSES.includes(token.text)) {
      open = [];
      if (!clauses.has(token.text)) clauses.set(token.text, open);
    } else open.push(token);
  }
  return clauses;
}

function tableClause(
  tokens: readonly SqlToken[],
  clauses: ReadonlyMap<string, readonly SqlToken[]>,
): readonly SqlToken[] {
  if (!isToken(tokens[0], 'update')) return clauses.get('from') ?? [];
  const end = tokens.findIndex((token) => isToken(token, 'set'));
  return tokens.slice(1, end === -1 ? 1 : end);
}

function tablesIn(tokens: readonly SqlToken[]) {
  const tables: { name: string; alias: string }[] = [];
  const on: SqlToken[][] = [];
  for (const part of splitTokens(tokens, (token) => isToken(token, ',', ...JOIN_WORDS))) {
    const at = part.findIndex((token) => isToken(token, 'on', 'using'));
    const named = at === -1 ? part : part.slice(0, at);
    if (at !== -1 && isToken(part[at], 'on')) on.push(part.slice(at + 1));
    const table = tableOf(named);
    if (table) tables.push(table);
  }
  return { tables, on };
}

/** `name`, `name alias`, `name as alias`; null for a subquery, a function and whatever else. */
function tableOf(tokens: readonly SqlToken[]): { name: string; alias: string } | null {
  const [name, ...rest] = tokens.filter((token) => !isToken(token, 'as'));
  if (!isIdentifier(name) || rest.some((token) => !isIdentifier(token))) return null;
  const [alias] = rest;
  return { name: name.text, alias: isIdentifier(alias) ? alias.text : name.text };
}

function orderIn(tokens: readonly SqlToken[]): OrderColumn[] {
  if (!isToken(tokens[0], 'by')) return [];
  const columns = splitTokens(tokens.slice(1), (token) => isToken(token, ',')).map(orderColumn);
  return columns.every((column) => column !== null) ? columns : [];
}

/** Where nulls stand does not matter: SQLite takes them from the other end of an index. */
function orderColumn(part: readonly SqlToken[]): OrderColumn | null {
  const bare = isToken(part.at(-2), 'nulls') ? part.slice(0, -2) : part;
  const column = columnAt(isToken(bare.at(-1), 'desc', 'asc') ? bare.slice(0, -1) : bare);
  return column && { column, descending: isToken(bare.at(-1), 'desc') };
}

function isIdentifier(token: SqlToken | undefined): token is Extract<SqlToken, { text: string }> {
  return token?.kind === 'name' || token?.kind === 'word';
}

/** Whether a statement itself stops after some rows; a limit within a subquery does not count. */
export function isLimited(statement: string): boolean {
  return tokenizeSql(statement)?.some((token) => isToken(token, 'limit')) ?? false;
}
