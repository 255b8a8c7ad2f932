import * as z from 'zod';
import { alertCountsSchema, alertListSchema, resourceSchema, thresholdSchema } from '../alerts.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What stood too high, and what watches for it. */
export const alertsCalls = {
  'alerts.list': { side: 'engine', input: nothing, output: alertListSchema },
  'alerts.counts': { side: 'engine', input: nothing, output: alertCountsSchema },
  /** Somebody has seen it; it stays until what it speaks of is over. `false` takes that back. */
  'alerts.acknowledge': {
    side: 'engine',
    input: z.object({ id: z.number().int(), acknowledged: z.boolean() }),
    output: alertListSchema,
  },
  /** Sets where a resource warns; null is the default again. */
  'alerts.changeThreshold': {
    side: 'engine',
    input: z.object({ resource: resourceSchema, threshold: thresholdSchema.nullable() }),
    output: alertListSchema,
  },
} as const satisfies CallMap;
