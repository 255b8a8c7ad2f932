import { PAPER_VARIABLES, type PaperProblem } from '../../../../src-preload/contract/papers.ts';
import { templateError, usedVariables } from '../../../adapters/templates/inspect-template.ts';

const KNOWN = new Set([...Object.keys(PAPER_VARIABLES), 'ufficio']);

/** What is wrong with the text of a paper: what Liquid does not understand, and names that there are not. */
export function checkSource(source: string): PaperProblem[] {
  if (source.trim() === '') return [{ code: 'empty', line: null, name: null }];
  try {
    return usedVariables(source)
      .filter(({ name }) => !isKnown(name))
      .map(({ name, line }) => ({ code: 'unknown-variable', line, name }));
  } catch (error) {
    return [problemOf(error, source)];
  }
}

/**
 * The problem that an error while a text is parsed or printed tells of.
 * @throws the error when it is none of the text
 */
export function problemOf(error: unknown, source: string): PaperProblem {
  const known = templateError(error, source);
  if (known === null) throw error;
  return { code: known.fault, line: known.line, name: known.name };
}

/** `mancanti.size` and the like are counts of a list. */
function isKnown(name: string): boolean {
  return KNOWN.has(name) || (name.endsWith('.size') && KNOWN.has(name.slice(0, -'.size'.length)));
}
