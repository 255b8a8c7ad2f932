import * as z from 'zod';
import { NO_ALERT, type AlertState } from './alert-state.ts';

const moment = z.number().nullable();
const level = z.object({ raised: z.boolean(), changingSince: moment });
const stateSchema = z.object({ warning: level, critical: level, judgedAt: moment, silentSince: moment });

/** Where a rule stood when it was stored; nothing judged when it never was, or is damaged. */
export function readAlertState(text: string | undefined): AlertState {
  if (text === undefined) return NO_ALERT;
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return NO_ALERT;
  }
}
