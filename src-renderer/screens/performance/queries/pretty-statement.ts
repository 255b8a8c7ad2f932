/** Words that begin a new line. Those in parentheses are set in. */
const CLAUSE =
  /\b(?:select|from|(?:(?:inner|left|right|full|cross)\s+(?:outer\s+)?)?join|where|group by|having|order by|limit|returning|union all|union|values|set|on conflict|and|or)\b/gi;
/** Text, quoted names and parentheses are not looked into for words. */
const PIECE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|[^'"()]+/g;
const PLAIN_NAME = /^"([a-z_][a-z0-9_]*)"$/;

/** A statement as a person reads it: a clause a line, what lies in parentheses set in, names without quotes. */
export function prettyStatement(statement: string): string {
  let depth = 0;
  const pieces = Array.from(statement.matchAll(PIECE), ([piece]) => {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece.startsWith('"')) return piece.replace(PLAIN_NAME, '$1');
    return /^['()]/.test(piece) ? piece : brokenUp(piece, depth);
  });
  return pieces
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

function brokenUp(piece: string, depth: number): string {
  return piece.replace(/\s+/g, ' ').replace(CLAUSE, (word) => {
    const isJoining = /^(?:and|or)$/i.test(word);
    const indent = '  '.repeat(depth + (isJoining ? 1 : 0));
    return `\n${indent}${word}`;
  });
}

/** The same in one line, for a table. */
export function shortStatement(statement: string): string {
  return statement.replace(/"([a-z_][a-z0-9_]*)"/g, '$1').replace(/\s+/g, ' ');
}
