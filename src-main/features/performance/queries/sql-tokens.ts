/** A piece of a statement. Names are as they are meant, without quotes; words are in lower case. */
export type SqlToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'value' }
  | { readonly kind: 'sign'; readonly text: string }
  /** What stands between two parentheses. */
  | { readonly kind: 'group'; readonly tokens: readonly SqlToken[] };

type FlatToken = Exclude<SqlToken, { kind: 'group' }>;

/** In the order in which they are tried: blanks, text, a quoted name, a number or parameter, a word, a sign. */
const PIECE =
  /(?<blank>\s+)|(?<comment>--|\/\*)|(?<text>'(?:[^']|'')*')|"(?<quoted>(?:[^"]|"")*)"|(?<value>\?\d*|\d[\d.]*(?:e[+-]?\d+)?)|(?<word>[A-Za-z_][A-Za-z0-9_$]*)|(?<sign>\|\||->>?|<=|>=|<>|!=|==|[-+*/%<>=(),.;|&~])/gy;

/**
 * Takes a statement apart as SQLite does (https://sqlite.org/lang.html), as far as ours go: what stands in
 * parentheses is one token.
 * @returns null for what it does not understand: comments, unknown signs, parentheses that do not match
 */
export function tokenizeSql(statement: string): readonly SqlToken[] | null {
  const flat = flatTokens(statement);
  return flat && grouped(flat);
}

function flatTokens(statement: string): FlatToken[] | null {
  const tokens: FlatToken[] = [];
  let end = 0;
  for (const match of statement.matchAll(PIECE)) {
    if (match.index !== end) return null;
    end += match[0].length;
    const { comment, quoted, value, text, word, sign } = match.groups ?? {};
    if (comment !== undefined) return null;
    if (quoted !== undefined) tokens.push({ kind: 'name', text: quoted.replaceAll('""', '"') });
    else if (value !== undefined || text !== undefined) tokens.push({ kind: 'value' });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return end === statement.length ? tokens : null;
}

function grouped(flat: readonly FlatToken[]): SqlToken[] | null {
  const open: SqlToken[][] = [[]];
  for (const token of flat) {
    const inner = open.at(-1);
    if (token.kind === 'sign' && token.text === '(') open.push([]);
    else if (token.kind === 'sign' && token.text === ')') {
      const tokens = open.pop();
      const outer = open.at(-1);
      if (!tokens || !outer) return null;
      outer.push({ kind: 'group', tokens });
    } else inner?.push(token);
  }
  const [whole] = open;
  return open.length === 1 && whole ? whole : null;
}

/** Whether a token is one of these words or signs. */
export function isToken(token: SqlToken | undefined, ...texts: readonly string[]): boolean {
  return (token?.kind === 'word' || token?.kind === 'sign') && texts.includes(token.text);
}

/** Parts between separators, which are left out. */
export function splitTokens(
  tokens: readonly SqlToken[],
  isSeparator: (token: SqlToken) => boolean,
): SqlToken[][] {
  const parts: SqlToken[][] = [[]];
  for (const token of tokens) {
    if (isSeparator(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
