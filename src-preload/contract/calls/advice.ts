import * as z from 'zod';
import { adviceReportSchema } from '../advice.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What would make the program faster or safer, and what came of what was followed. */
export const adviceCalls = {
  'advice.report': { side: 'engine', input: nothing, output: adviceReportSchema },
  /** Follows a recommendation by its id; measured again afterwards, and taken back if things got worse. */
  'advice.apply': { side: 'engine', input: z.object({ id: z.string() }), output: adviceReportSchema },
  /** Takes back what was applied. */
  'advice.undo': { side: 'engine', input: z.object({ appliedId: z.uuid() }), output: adviceReportSchema },
  /** Puts a recommendation aside for thirty days. */
  'advice.dismiss': { side: 'engine', input: z.object({ id: z.string() }), output: adviceReportSchema },
} as const satisfies CallMap;
