import * as z from 'zod';
import { learningStateSchema } from '../learning.ts';
import { nothing, type CallMap } from './call-map.ts';

/** The largest file of corrections that is read, in characters of its text. */
export const LONGEST_LEARNING_FILE = 50_000_000;

/** What the local model learns from corrections. */
export const learningCalls = {
  'learning.state': { side: 'engine', input: nothing, output: learningStateSchema },
  /** Takes back what the last successful update learnt; those corrections are not learnt from again. */
  'learning.undoLast': { side: 'engine', input: nothing, output: learningStateSchema },
  /** Forgets every lesson. The corrected requests stay as they are. */
  'learning.forget': { side: 'engine', input: nothing, output: learningStateSchema },

  /** The lessons as the text of a file, with the texts they were made of; see `learning-file.ts` in the engine. */
  'learning.fileText': { side: 'engine', input: nothing, output: z.object({ text: z.string() }) },
  /** Takes lessons in from such a text. Refused as a whole with `invalid-input` when it is none. */
  'learning.takeIn': {
    side: 'engine',
    input: z.object({ text: z.string().max(LONGEST_LEARNING_FILE) }),
    output: z.object({ added: z.number().int(), known: z.number().int() }),
  },
  /** Asks where, then writes the file. */
  'learning.export': { side: 'shell', input: nothing, output: z.object({ saved: z.boolean() }) },
  /** Asks which, then takes the file in; null when the clerk changed their mind. */
  'learning.import': {
    side: 'shell',
    input: nothing,
    output: z.object({ taken: z.object({ added: z.number().int(), known: z.number().int() }).nullable() }),
  },
} as const satisfies CallMap;
