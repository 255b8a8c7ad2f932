import * as z from 'zod';
import { ERROR_CODES } from '../errors.ts';
import { nothing, type CallMap } from './call-map.ts';

/** Of the application as a whole. */
export const applicationCalls = {
  'app.info': {
    side: 'shell',
    input: nothing,
    output: z.object({
      version: z.string(),
      dataFolder: z.string(),
      runtime: z.string(),
      /** Why the engine cannot go on, for a window that opened after it was told. */
      engineFailure: z.enum(ERROR_CODES).nullable(),
    }),
  },
  'app.quit': { side: 'shell', input: nothing, output: nothing },
  'app.showDataFolder': { side: 'shell', input: nothing, output: nothing },
} as const satisfies CallMap;
