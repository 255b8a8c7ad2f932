import * as z from 'zod';
import {
  bottlenecksSchema,
  flameGraphSchema,
  PROFILE_KINDS,
  profileRangeSchema,
  profilesStateSchema,
  waterfallSchema,
} from '../profiles.ts';
import { id } from '../requests.ts';
import { nothing, type CallMap } from './call-map.ts';

/** The name of a profile, as the program gives it: no path. */
const name = z.string().regex(/^[\w-]{1,60}\.(cpuprofile|heapprofile|heapsnapshot)$/);

/** Where time and memory go. */
export const profilesCalls = {
  'profiles.bottlenecks': { side: 'engine', input: profileRangeSchema, output: bottlenecksSchema },
  /** The last way of a request; null when it was not followed. */
  'profiles.waterfall': {
    side: 'engine',
    input: z.object({ requestId: id }),
    output: z.object({ waterfall: waterfallSchema.nullable() }),
  },
  'profiles.state': { side: 'engine', input: nothing, output: profilesStateSchema },
  /** Begins to record; `heap` is taken at once. Refused with `conflict` while another is recorded. */
  'profiles.record': {
    side: 'engine',
    input: z.object({ kind: z.enum(PROFILE_KINDS), seconds: z.number().int().min(1).max(120) }),
    output: profilesStateSchema,
  },
  /** Ends the recording early and keeps what it has. */
  'profiles.stop': { side: 'engine', input: nothing, output: profilesStateSchema },
  'profiles.flame': { side: 'engine', input: z.object({ name }), output: flameGraphSchema },
  'profiles.remove': { side: 'engine', input: z.object({ name }), output: profilesStateSchema },
  /** Asks where to put a copy. */
  'profiles.save': { side: 'shell', input: z.object({ name }), output: z.object({ saved: z.boolean() }) },
} as const satisfies CallMap;
