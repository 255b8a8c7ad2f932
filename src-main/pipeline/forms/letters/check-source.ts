import { PAPER_VARIABLES, type PaperProblem } from '../../../../src-preload/contract/papers.ts';
import { inspectSource } from '../../../adapters/templates/inspect-source.ts';

const KNOWN = new Set([...Object.keys(PAPER_VARIABLES), 'ufficio']);

/** What is wrong with the text of a paper: what Liquid does not understand, and names that there are not. */
export function checkSource(source: string): PaperProblem[] {
  return [...inspectSource(source, KNOWN).faults];
}
