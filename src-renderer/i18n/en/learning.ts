import type { learning as italian } from '../it/learning.ts';
import type { Translation } from '../translation.ts';

/** Texts of what the local model learns. */
export const learning: Translation<typeof italian> = {
  title: 'Learning',
  help: 'Every category that is corrected teaches the model of this computer. An update is kept only if the model does no worse on the control requests.',
  enabled: 'Learn from corrections',
  off: 'The model that came with the program decides. What was learnt is kept here and used again when this is switched on.',
  working: 'Updating…',
  none: 'No correction learnt so far.',
  learnt_one: 'Learnt from one correction.',
  learnt_other: 'Learnt from {{count}} corrections.',
  imported_one: 'One comes from a file.',
  imported_other: '{{count}} come from a file.',
  attemptedAt: 'Last update: {{at}}.',
  score: 'Decided rightly, of the control requests that the model decides by itself',
  scoreBefore: 'Model as delivered: {{right}} of {{size}} ({{percent}})',
  scoreAfter: 'With the corrections: {{right}} of {{size}} ({{percent}})',
  refused: 'Not learnt',
  refusedNames: 'The most recent:',
  refusedLesson: '{{name}} as {{category}}: {{reason}}',
  fromFile: 'From a file',
  reason: {
    forgets: 'more control requests would be decided wrongly.',
    unsettles: 'control requests would be decided with far less certainty.',
    'no-text': 'there is no text in the document to learn from.',
  },
  refusedHelp: 'The requests stay as corrected. Every new correction is another try.',
  undoLast_one: 'Undo the last update (one correction)',
  undoLast_other: 'Undo the last update ({{count}} corrections)',
  undone: 'Last update undone',
  export: 'Export corrections…',
  import: 'Import corrections…',
  exportHelp:
    'The file holds the texts of the corrected requests, without digits and codes but with names: keep it as safe as the documents.',
  exported: 'Corrections exported',
  added_one: 'One correction imported.',
  added_other: '{{count}} corrections imported.',
  nothingAdded: 'No new correction: all were there already.',
  notAFile: 'The file holds no BrokerFlow corrections. Nothing was imported.',
  forget: 'Forget everything',
  forgetTitle: 'Forget everything learnt?',
  forgetBody:
    'The model becomes the one that came with the program, and the texts kept for learning are deleted. The requests stay as corrected but will teach no more.',
  forgotten: 'The model is the one that came with the program',
};
