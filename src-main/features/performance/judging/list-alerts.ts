import type { AlertList } from '../../../../src-preload/contract/alerts.ts';
import type { Database } from '../../../data/open-database.ts';
import { countAlerts, endedAlerts, openAlerts } from '../../../data/repositories/alerts.ts';
import { judgingChoices } from '../../../data/repositories/judging-choices.ts';
import { thresholdOf, WATCHED_RESOURCES } from './alert-rules.ts';
import { observeResources } from './observe-resources.ts';

const HISTORY_SHOWN = 200;

/** Everything about alerts. @param now epoch milliseconds */
export async function listAlerts(db: Database, now: number): Promise<AlertList> {
  const choices = await judgingChoices(db);
  const values = await observeResources(db, now);
  return {
    open: await openAlerts(db),
    history: await endedAlerts(db, HISTORY_SHOWN),
    resources: WATCHED_RESOURCES.map((resource) => ({
      resource,
      ...thresholdOf(choices, resource),
      value: values[resource],
    })),
    counts: await countAlerts(db),
  };
}
