import type { TextProblem } from '../../../src-preload/contract/text-templates.ts';
import { templateError, usedVariables, type UsedVariable } from './inspect-template.ts';

/** What is wrong with a source. */
export type SourceFault = Omit<TextProblem, 'part'>;

/**
 * What Liquid does not understand of a source, and names that there are not, beside the variables that it uses.
 * `mancanti.size` and the like are counts of a list.
 */
export function inspectSource(
  source: string,
  known: ReadonlySet<string>,
): { readonly faults: readonly SourceFault[]; readonly used: readonly UsedVariable[] } {
  if (source.trim() === '') return { faults: [{ code: 'empty', line: null, name: null }], used: [] };
  try {
    const used = usedVariables(source);
    const unknown = used.filter(({ name }) => !known.has(name.replace(/\.size$/u, '')) && !known.has(name));
    return { faults: unknown.map(({ name, line }) => ({ code: 'unknown-variable', line, name })), used };
  } catch (error) {
    return { faults: [faultOf(error, source)], used: [] };
  }
}

/**
 * The fault that an error while a text is parsed or printed tells of.
 * @throws the error when it is none of the text
 */
export function faultOf(error: unknown, source: string): SourceFault {
  const known = templateError(error, source);
  if (known === null) throw error;
  return { code: known.fault, line: known.line, name: known.name };
}
