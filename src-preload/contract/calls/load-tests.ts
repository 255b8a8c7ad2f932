import * as z from 'zod';
import {
  loadKindSchema,
  loadReportFormatSchema,
  loadReportSchema,
  loadStateSchema,
  loadSummarySchema,
} from '../load-tests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** Load tests on a temporary data folder, beside the office's own. */
export const loadTestsCalls = {
  /** The running test, if any. */
  'loadTests.state': { side: 'engine', input: nothing, output: loadStateSchema },
  /** Tests that were begun, newest first. */
  'loadTests.list': {
    side: 'engine',
    input: nothing,
    output: z.object({ tests: z.array(loadSummarySchema) }),
  },
  /** Begins one; refused with `conflict` while another runs. `scale` shortens it: 1 is its whole length. */
  'loadTests.start': {
    side: 'engine',
    input: z.object({ kind: loadKindSchema, scale: z.number().positive().max(1).default(1) }),
    output: loadStateSchema,
  },
  /** Ends the running test early; what it measured so far is kept. */
  'loadTests.cancel': { side: 'engine', input: nothing, output: nothing },
  'loadTests.get': { side: 'engine', input: byId, output: loadReportSchema },
  /** Forgets a test that is over. */
  'loadTests.remove': { side: 'engine', input: byId, output: nothing },
  /** Writes the report of a test and asks where to save it. */
  'loadTests.save': {
    side: 'shell',
    input: byId.extend({ format: loadReportFormatSchema }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies CallMap;
