import type { ModelReadiness, ModelState } from '../../src-preload/contract/model.ts';
import { cacheSummary } from '../data/repositories/cache.ts';
import { savedInAll } from '../data/repositories/model-usage.ts';
import type { Circuit } from '../pipeline/classify/model/circuit.ts';
import type { Spending } from '../pipeline/classify/model/spending.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { ConsentKeeper } from './model-consent.ts';

const DAY_MS = 24 * 3600 * 1000;

interface Parts {
  readonly spending: Spending;
  readonly consent: ConsentKeeper;
  readonly hasKey: boolean;
  /** Null while nothing could be asked. */
  readonly circuit: Circuit | null;
}

/** The outside model as the settings show it. */
export async function modelState(environment: JobEnvironment, parts: Parts): Promise<ModelState> {
  const { db, now, settings } = environment;
  const keptSince = new Date(now().getTime() - settings().model.cacheDays * DAY_MS);
  const { spending, consent, circuit } = parts;
  return {
    readiness: await readiness(environment, parts),
    consent: consent.current(),
    circuit: circuit?.state() ?? { state: 'closed', retryAt: null, problem: null },
    today: await spending.today(),
    cache: { ...(await cacheSummary(db, 'model-answers', keptSince)), savedEuro: await savedInAll(db) },
  };
}

async function readiness(
  { settings }: JobEnvironment,
  { spending, consent, hasKey, circuit }: Parts,
): Promise<ModelReadiness> {
  if (!settings().model.enabled) return 'off';
  if (!hasKey) return 'no-key';
  if (consent.current() === null) return 'no-consent';
  if (await spending.isUsedUp()) return 'budget-used';
  return circuit?.isOpen() ? 'paused' : 'ready';
}
