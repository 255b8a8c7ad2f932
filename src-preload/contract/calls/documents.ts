import * as z from 'zod';
import { pageWordsSchema } from '../reading.ts';
import { id } from '../requests.ts';
import { nothing, type CallMap } from './call-map.ts';

/** The files of a request and their text. */
export const documentsCalls = {
  'documents.words': {
    side: 'engine',
    input: z.object({ documentId: id, page: z.number().int().positive() }),
    output: pageWordsSchema,
  },
  /** The text of every page that was read, in page order, for copying. */
  'documents.text': {
    side: 'engine',
    input: z.object({ documentId: id }),
    output: z.object({ pages: z.array(z.string()) }),
  },
  /** What opens a protected document, for showing it: known since it was read, or found among those kept; null when none is. */
  'documents.password': {
    side: 'engine',
    input: z.object({ documentId: id }),
    output: z.object({ password: z.string().nullable() }),
  },
  /**
   * Opens a copy with the system's program. `forbidden` for what such a program might run: only PDFs, pictures and
   * messages are opened, anything else can be saved.
   */
  'documents.open': { side: 'shell', input: z.object({ documentId: id }), output: nothing },
  'documents.saveOriginal': {
    side: 'shell',
    input: z.object({ documentId: id }),
    output: z.object({ saved: z.boolean() }),
  },
  /** Asks where, then writes a PDF like the original with what was recognised as invisible text on its pages. */
  'documents.saveSearchable': {
    side: 'shell',
    input: z.object({ documentId: id }),
    output: z.object({ saved: z.boolean() }),
  },

  /** Codes of the languages that the chosen language data has, and what is used when nothing else is asked for. */
  'reading.languages': {
    side: 'engine',
    input: nothing,
    output: z.object({ languages: z.array(z.string()), usual: z.string() }),
  },
} as const satisfies CallMap;
