import * as z from 'zod';
import { modelPreviewSchema, modelStateSchema } from '../model.ts';
import { nothing, type CallMap } from './call-map.ts';

/** The outside model: whether it can be asked, what it is shown, what it costs. */
export const modelCalls = {
  'model.state': { side: 'engine', input: nothing, output: modelStateSchema },
  /** What would be sent for the newest document that was read; null while there is none. */
  'model.preview': {
    side: 'engine',
    input: nothing,
    output: z.object({ preview: modelPreviewSchema.nullable() }),
  },
  /** Agrees to what the preview showed; refused with `conflict` when the settings have changed since. */
  'model.giveConsent': {
    side: 'engine',
    input: z.object({ address: z.string().max(300), masked: z.boolean() }),
    output: modelStateSchema,
  },
  'model.withdrawConsent': { side: 'engine', input: nothing, output: modelStateSchema },
  'model.forgetAnswers': { side: 'engine', input: nothing, output: modelStateSchema },
} as const satisfies CallMap;
