import * as z from 'zod';
import { tunedParameterSchema, tuningReportSchema } from '../tuning.ts';
import { nothing, type CallMap } from './call-map.ts';

/** How the program tunes itself. It is switched on and off with `settings.set`. */
export const tuningCalls = {
  'tuning.report': { side: 'engine', input: nothing, output: tuningReportSchema },
  /** Sets a value by hand: the tuning leaves it alone from then on. Refused with `invalid-input` out of its bounds. */
  'tuning.set': {
    side: 'engine',
    input: z.object({ parameter: tunedParameterSchema, value: z.number().int() }),
    output: tuningReportSchema,
  },
  /** Lets the tuning set a value again that was set by hand. */
  'tuning.release': {
    side: 'engine',
    input: z.object({ parameter: tunedParameterSchema }),
    output: tuningReportSchema,
  },
} as const satisfies CallMap;
