import { RESOURCES, resourceSchema, type Resource } from '../../../../src-preload/contract/alerts.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricTotalsBy } from '../metric-history.ts';

/** A measurement older than this tells nothing about now. */
const RECENT_MS = 30_000;
const STEP_MS = 10_000;

/** The label that parts a resource's measurements, where there is one. */
const PARTS: Readonly<Record<Resource, string>> = { cpu: 'process', memory: '', disk: '', pool: 'pool' };

/**
 * Where each resource stands, in percent; null for what is not measured now. The processes share the cores, so theirs
 * add up; of several pools the fullest counts.
 * @param now epoch milliseconds
 */
export async function observeResources(
  db: Database,
  now: number,
): Promise<Readonly<Record<Resource, number | null>>> {
  const values: Record<Resource, number | null> = { cpu: null, memory: null, disk: null, pool: null };
  const from = Math.ceil((now - RECENT_MS) / STEP_MS) * STEP_MS;
  for (const resource of resourceSchema.options) {
    const query = { metric: RESOURCES[resource].metric, by: PARTS[resource], from, to: now + 1 };
    const parts = await metricTotalsBy(db, query, { stepMs: STEP_MS, now });
    const latest = [...parts.values()].flatMap(({ last }) => last ?? []);
    if (latest.length > 0) values[resource] = together(resource, latest);
  }
  return values;
}

function together(resource: Resource, percents: readonly number[]): number {
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return Math.min(100, resource === 'cpu' ? sum : Math.max(...percents));
}
