import type { Meaning } from './label-meaning.ts';
import { OTHER_LABELS } from './other-labels.ts';
import { THING_LABELS } from './thing-labels.ts';

/** The whole label as a pattern, by meaning, tried in order; `…` lets the word go on and more words follow. */
export const LABELS: readonly (readonly [Meaning, readonly string[]])[] = [...THING_LABELS, ...OTHER_LABELS];
