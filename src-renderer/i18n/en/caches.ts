import type { caches as italian } from '../it/caches.ts';
import type { Translation } from '../translation.ts';

/** Texts of what is kept to be used again. */
export const caches: Translation<typeof italian> = {
  loading: 'Reading the caches…',
  unused: 'Nothing has been asked of the caches in the last 24 hours: they fill up with work.',
  sentence:
    'In the last 24 hours {{hits}} of {{lookups}} lookups found a result that was ready: {{saved}} of work spared.',
  title: 'What is kept ready',
  help: '“Asked for again” counts what was needed after it had made room for other things or had expired: if it grows, room or time are too small, and the Advice says so.',
  column: {
    what: 'What',
    found: 'Found',
    saved: 'Time spared',
    entries: 'Entries',
    memory: 'In memory',
    database: 'In the database',
    kept: 'Kept for',
    returned: 'Asked for again',
  },
  name: {
    classification: 'Classifications',
    'model-answers': 'Answers of the outside model',
    templates: 'Forms and texts',
    queries: 'Totals of lists',
  },
  about: {
    classification: 'texts that the model of this computer has classified',
    'model-answers': 'how long is chosen in the Settings',
    templates: 'forms, typeface and texts of letters, ready for use',
    queries: 'how many requests a filter finds; holds until a request changes',
  },
  found: '{{share}} of {{lookups}}',
  room: '{{used}} of {{limit}}',
  memoryOnly: 'memory only',
  never: 'never',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  returned: '{{evicted}} for room, {{expired}} expired',
  clear: 'Clear',
  clearNamed: 'Clear: {{name}}',
  clearAll: 'Clear all',
  clearTitle: 'Clear the caches?',
  clearBody: 'This forgets: {{names}}. No document and no data are lost: what is needed is made again.',
  clearCosts: 'Answers of the outside model have to be asked for again, and may cost money.',
  cleared_one: 'One entry forgotten ({{size}})',
  cleared_other: '{{entries}} entries forgotten ({{size}})',
  source: 'Counts from the measurements stored since {{moment}}; room and entries are those of now.',
};
