import * as z from 'zod';
import { LONGEST_PAPER, paperPlaceSchema, paperProblemSchema } from '../papers.ts';
import type { CallMap } from './call-map.ts';

const source = z.string().max(LONGEST_PAPER);

/** Letters on the office's paper, made of a request when they are asked for. */
export const papersCalls = {
  /** The text a paper is written from, and the one that is shipped. */
  'papers.text': {
    side: 'engine',
    input: paperPlaceSchema,
    output: z.object({ source, original: source }),
  },
  /** Stores the office's own text when nothing is wrong with it; null: the shipped one stands again. */
  'papers.setText': {
    side: 'engine',
    input: paperPlaceSchema.extend({ source: source.nullable() }),
    output: z.object({ problems: z.array(paperProblemSchema) }),
  },
  /** The paper as it would be with a text, as a PDF in base64; null without a request, or with a problem. */
  'papers.preview': {
    side: 'engine',
    input: paperPlaceSchema.extend({ source, requestId: z.uuid().nullable() }),
    output: z.object({ pdf: z.string().nullable(), problems: z.array(paperProblemSchema) }),
  },
  /** Writes the paper of a request and asks where to save it. */
  'papers.save': {
    side: 'shell',
    input: paperPlaceSchema.extend({ requestId: z.uuid() }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies CallMap;
