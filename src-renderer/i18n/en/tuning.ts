import type { tuning as italian } from '../it/tuning.ts';
import type { Translation } from '../translation.ts';

/** Texts of the automatic tuning. */
export const tuning: Translation<typeof italian> = {
  loading: 'Reading the tuning…',
  switch: 'Automatic tuning',
  switchHelp:
    'While documents are waiting the program tries one value at a time, in turn with the earlier one, and keeps it only if the measurements show a gain. It changes the speed, never the results.',
  switchedOn: 'Automatic tuning switched on',
  switchedOff: 'Automatic tuning switched off: the chosen values stay',
  waiting: {
    off: 'It is off: the values below hold.',
    load: 'Waiting for enough work to measure.',
    rest: 'Nothing to try for now: the values beside have not helped and are tried again later.',
    none: 'Measuring.',
  },
  trying: 'On trial: {{name}}, {{to}} instead of {{from}}.',
  progress: '{{done}} comparisons of {{total}}',
  soFar: '{{gain}} so far',
  parameters: 'What is tuned',
  column: {
    what: 'What',
    value: 'Value',
    bounds: 'Bounds',
    setBy: 'Chosen by',
    when: 'When',
    step: 'From, to',
    gain: 'Gain',
    pairs: 'Comparisons',
    outcome: 'Outcome',
  },
  parameter: {
    ocrWorkers: 'Pages recognised at once',
    documentsAtOnce: 'Documents in work at once',
    pagesAtATime: 'Pages read in a row',
    cacheTtlSeconds: 'Time in the caches',
  },
  about: {
    ocrWorkers: 'OCR readers; each takes about 200 MB of memory',
    documentsAtOnce: 'beside documents opened by hand',
    pagesAtATime: 'of a long document, before others have their turn',
    cacheTtlSeconds: 'classifications and totals kept in memory',
  },
  bounds: '{{least}} to {{most}}',
  setBy: {
    default: 'the program',
    tuning: 'the tuning',
    clerk: 'a person: it stays',
  },
  change: 'Change',
  changeNamed: 'Change: {{name}}',
  releaseNamed: 'Leave to the tuning again: {{name}}',
  released: '{{name}}: the tuning may change it again',
  value: 'Value',
  seconds: 'Seconds',
  byHand: 'A value chosen by hand stays: the tuning does not touch it any more.',
  range: 'A whole number from {{least}} to {{most}}',
  saved: '{{name}}: value saved',
  history: 'What was tried',
  nothingTried: 'Nothing yet: the first trial begins when the tuning is on and documents are waiting.',
  step: '{{from}} → {{to}}',
  outcome: {
    running: 'under way',
    kept: 'kept',
    'rolled-back': 'taken back: it does not help enough',
    clerk: 'chosen by hand',
    released: 'left to the tuning',
  },
  source:
    'The gain is the median of comparisons made side by side: work done in a second, for the caches the share of lookups that found something. Without a gain of 3 % at least, and beyond chance, the earlier value stays.',
};
