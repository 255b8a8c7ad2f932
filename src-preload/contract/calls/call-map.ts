import * as z from 'zod';
import { id } from '../requests.ts';

/**
 * Calls by name. `side` says who answers: the Electron shell (dialogs, opening files, secrets) or the
 * engine. Both sides of a call are parsed with these schemas.
 */
export type CallMap = Record<
  string,
  { readonly side: 'shell' | 'engine'; readonly input: z.ZodType; readonly output: z.ZodType }
>;

export const nothing = z.object({});
export const byId = z.object({ id });
/** Several rows at once, as many as a person can have marked. */
export const ids = z.object({ ids: z.array(id).min(1).max(1000) });
