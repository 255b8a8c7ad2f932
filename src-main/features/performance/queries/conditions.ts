import { isToken, splitTokens, type SqlToken } from './sql-tokens.ts';

/** A column as a statement names it: the table or alias before the point, if there is one. */
export interface ColumnName {
  readonly table: string | null;
  readonly column: string;
}

/** The columns by which rows are looked up. What is not understood is left out: it restricts further, at most. */
export interface Conditions {
  /** Equal to a value, or to one of several. */
  readonly equal: readonly ColumnName[];
  /** Equal to another column. */
  readonly joined: readonly (readonly [ColumnName, ColumnName])[];
  /** Smaller or larger than a value, or between two. */
  readonly ranged: readonly ColumnName[];
}

const NOTHING: Conditions = { equal: [], joined: [], ranged: [] };
const EQUAL = ['=', '==', 'is'];
const RANGE = ['<', '<=', '>', '>='];

/** What holds for every row that a condition lets through: the parts that `and` joins. */
export function conditionsIn(tokens: readonly SqlToken[]): Conditions {
  if (tokens.some((token) => isToken(token, 'or', 'case'))) return NOTHING;
  const parts = termsOf(tokens).map(conditionOf);
  return {
    equal: parts.flatMap(({ equal }) => equal),
    joined: parts.flatMap(({ joined }) => joined),
    ranged: parts.flatMap(({ ranged }) => ranged),
  };
}

/** The column that these tokens are, and nothing else; null otherwise. */
export function columnAt(tokens: readonly SqlToken[]): ColumnName | null {
  const [first, point, second, ...rest] = tokens;
  if (!isNamed(first) || rest.length > 0) return null;
  if (point === undefined) return { table: null, column: first.text };
  if (!isToken(point, '.') || !isNamed(second)) return null;
  return { table: first.text, column: second.text };
}

/** The `and` of `between x and y` joins nothing. */
function termsOf(tokens: readonly SqlToken[]): SqlToken[][] {
  let isBetween = false;
  return splitTokens(tokens, (token) => {
    if (isToken(token, 'between')) isBetween = true;
    if (!isToken(token, 'and')) return false;
    const separates = !isBetween;
    isBetween = false;
    return separates;
  });
}

function conditionOf(term: readonly SqlToken[]): Conditions {
  const [only, ...others] = term;
  if (only?.kind === 'group' && others.length === 0) return conditionsIn(only.tokens);
  const at = term.findIndex((token) => isToken(token, ...EQUAL, ...RANGE, 'in', 'between', 'not'));
  const sign = term[at];
  if (sign?.kind !== 'word' && sign?.kind !== 'sign') return NOTHING;
  return comparison(term.slice(0, at), sign.text, term.slice(at + 1));
}

function comparison(left: readonly SqlToken[], sign: string, right: readonly SqlToken[]): Conditions {
  const [one, other] = [columnAt(left), columnAt(right)];
  if (one && other) return EQUAL.includes(sign) ? { ...NOTHING, joined: [[one, other]] } : NOTHING;
  if (sign === 'in' || sign === 'between') {
    if (!one) return NOTHING;
    return sign === 'in' ? { ...NOTHING, equal: [one] } : { ...NOTHING, ranged: [one] };
  }
  if (RANGE.includes(sign)) return { ...NOTHING, ranged: rangedBy(left, right) };
  if (!EQUAL.includes(sign)) return NOTHING;
  if (one && isValue(right)) return { ...NOTHING, equal: [one] };
  return other && isValue(left) ? { ...NOTHING, equal: [other] } : NOTHING;
}

/** The column that is compared with a value; of `(a, b) > (?, ?)` the first, which decides. */
function rangedBy(left: readonly SqlToken[], right: readonly SqlToken[]): ColumnName[] {
  const [side, against] = columnAt(left) || isRow(left) ? [left, right] : [right, left];
  if (!isValue(against)) return [];
  const [row] = side;
  const [first = []] =
    row?.kind === 'group' ? splitTokens(row.tokens, (token) => isToken(token, ',')) : [side];
  const column = columnAt(first);
  return column ? [column] : [];
}

function isRow(tokens: readonly SqlToken[]): boolean {
  return tokens.length === 1 && tokens[0]?.kind === 'group';
}

/** A parameter, a literal, a list of them, or what a subquery gives. */
function isValue(tokens: readonly SqlToken[]): boolean {
  const [only, ...others] = tokens;
  if (others.length > 0 || only === undefined) return false;
  if (only.kind === 'value' || isToken(only, 'null', 'true', 'false')) return true;
  if (only.kind !== 'group') return false;
  return (
    isToken(only.tokens[0], 'select') ||
    only.tokens.every((token) => token.kind === 'value' || isToken(token, ','))
  );
}

const NO_NAMES = ['null', 'true', 'false', 'not', 'exists', 'case', 'cast', 'select'];

function isNamed(token: SqlToken | undefined): token is Extract<SqlToken, { text: string }> {
  return token?.kind === 'name' || (token?.kind === 'word' && !NO_NAMES.includes(token.text));
}
