import { analyzeSync, Liquid, LiquidError } from 'liquidjs';

/** A variable that a template takes from outside, as `ufficio.nome`; 1-based line. */
export interface UsedVariable {
  readonly name: string;
  readonly line: number;
}

export type TemplateFault =
  'syntax' | 'unknown-tag' | 'unknown-filter' | 'unknown-variable' | 'no-parts' | 'too-much';

/** What is wrong with a template; 1-based line where it is known. */
export interface TemplateError {
  readonly fault: TemplateFault;
  readonly line: number | null;
  /** The tag, filter or variable, where one is meant. */
  readonly name: string | null;
}

/** Of the messages of liquidjs, which have no codes. */
const FAULTS: readonly (readonly [RegExp, TemplateFault])[] = [
  [/^undefined variable: (\S+?),/u, 'unknown-variable'],
  [/^undefined filter: (\S+?),/u, 'unknown-filter'],
  [/^tag "(.+?)" not found/u, 'unknown-tag'],
  [/Failed to lookup "+(.*?)"+ in/u, 'no-parts'],
  [/(?:limit exceeded|template render limit|parse length limit|memory alloc)/iu, 'too-much'],
];

/**
 * The variables that a template takes from outside; those it makes itself (`assign`, `for`) are left out.
 * @throws LiquidError when the template is malformed; {@link templateError} says what is wrong
 */
export function usedVariables(source: string): UsedVariable[] {
  const liquid = new Liquid({ strictFilters: true, templates: {}, parseLimit: 200_000 });
  const { globals } = analyzeSync(liquid.parse(source));
  return Object.values(globals).flatMap((uses) =>
    uses.map(({ segments, location }) => ({
      name: segments.filter((segment) => typeof segment === 'string').join('.'),
      line: location.row,
    })),
  );
}

/** What liquidjs found wrong with a source; null for an error that is none of a template. */
export function templateError(error: unknown, source: string): TemplateError | null {
  const message = error instanceof Error ? error.message : '';
  for (const [pattern, fault] of FAULTS) {
    const match = pattern.exec(message);
    if (!match) continue;
    const line = fault === 'no-parts' ? lineOfPart(source) : lineOf(error);
    return { fault, line, name: match[1] ?? null };
  }
  return LiquidError.is(error) ? { fault: 'syntax', line: lineOf(error), name: null } : null;
}

/** Liquid does not say where a template asks for another one. */
function lineOfPart(source: string): number | null {
  const at = source.search(/\{%-?\s*(?:include|render|layout|block)\b/u);
  return at < 0 ? null : source.slice(0, at).split('\n').length;
}

function lineOf(error: unknown): number | null {
  const line = /, line:(\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  return line === undefined ? null : Number(line);
}
