/** A list of values in a statement: how many there are says nothing about what it does. */
const VALUE_LIST = /\((?:\?, )+\?\)/g;
const ROW_LIST = /\(\?…\)(?:, \(\?…\))+/g;

/** Statements whose form is remembered: kysely writes the same ones again and again. */
const REMEMBERED = 1000;

/** The form of a statement, without values and without how many values its lists hold. */
export type StatementForm = (sql: string) => string;

/** Makes statements comparable; remembers those it has seen. */
export function createStatementForm(): StatementForm {
  const known = new Map<string, string>();
  return (sql) => {
    const form = known.get(sql);
    if (form !== undefined) return form;
    const made = sql.replace(VALUE_LIST, '(?…)').replace(ROW_LIST, '(?…)…');
    if (known.size >= REMEMBERED) known.clear();
    known.set(sql, made);
    return made;
  };
}

const VERBS = ['select', 'insert', 'update', 'delete', 'begin', 'commit'] as const;

/** What a statement does, as a label; `with` counts as what it mostly is here: a query. */
export function statementVerb(sql: string): string {
  const word = sql.slice(0, 8).trimStart().split(' ', 1)[0]?.toLowerCase() ?? '';
  if (word === 'replace') return 'insert';
  if (word === 'with') return 'select';
  return VERBS.find((verb) => verb === word) ?? 'other';
}
