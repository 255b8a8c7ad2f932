import * as z from 'zod';
import { id } from '../requests.ts';
import { watchStateSchema } from '../settings.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What became of files handed over: one entry a file, in the order given. */
export const intakeResultSchema = z.object({
  file: z.string(),
  requestId: id,
  /** `linked`: a reply or a receipt that belongs to that request. */
  outcome: z.enum(['accepted', 'duplicate', 'refused', 'linked']),
});
export type IntakeResult = z.infer<typeof intakeResultSchema>;
const intakeResults = z.object({ results: z.array(intakeResultSchema) });

/** How documents come in: handed over, picked, or from the watched folder. */
export const intakeCalls = {
  'intake.addFiles': {
    side: 'engine',
    input: z.object({
      paths: z.array(z.string().min(1)).min(1).max(1000),
      source: z.enum(['drop', 'dialog']),
    }),
    output: intakeResults,
  },
  'intake.pickFiles': { side: 'shell', input: nothing, output: intakeResults },
  'intake.addSamples': { side: 'engine', input: nothing, output: intakeResults },

  'watch.state': { side: 'engine', input: nothing, output: watchStateSchema },
  'watch.pause': { side: 'engine', input: z.object({ paused: z.boolean() }), output: watchStateSchema },
} as const satisfies CallMap;
