import { RESOURCES, resourceSchema, type Resource } from '../../../../src-preload/contract/alerts.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricTotalsBy } from '../metric-history.ts';

/** A measurement older than this tells nothing about now. */
const RECENT_MS = 30_000;
const STEP_MS = 10_000;

/** Which measurements of a resource count, where there are several: of the processes, all together. */
const COUNTED: Partial<Record<Resource, Readonly<Record<string, string>>>> = { cpu: { process: 'all' } };

/**
 * Where each resource stands, in percent; null for what is not measured now. Of several pools the fullest
 * counts.
 * @param now epoch milliseconds
 */
export async function observeResources(
  db: Database,
  now: number,
): Promise<Readonly<Record<Resource, number | null>>> {
  const values: Record<Resource, number | null> = { cpu: null, memory: null, disk: null, pool: null };
  const from = Math.ceil((now - RECENT_MS) / STEP_MS) * STEP_MS;
  for (const resource of resourceSchema.options) {
    const where = COUNTED[resource] ?? {};
    const query = { metric: RESOURCES[resource].metric, where, by: 'pool', from, to: now + 1 };
    const parts = await metricTotalsBy(db, query, { stepMs: STEP_MS, now });
    const latest = [...parts.values()].flatMap(({ last }) => last ?? []);
    if (latest.length > 0) values[resource] = Math.min(100, Math.max(...latest));
  }
  return values;
}
