import type { AlertCounts, AlertRule } from '../../../../src-preload/contract/alerts.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  alertStates,
  countAlerts,
  forgetAlerts,
  openAlerts,
  saveAlertStates,
} from '../../../data/repositories/alerts.ts';
import { judgingChoices } from '../../../data/repositories/judging-choices.ts';
import {
  lookAtObjective,
  lookAtResource,
  objectiveRule,
  objectivesOfRound,
  resourceRule,
  SLOW_ROUND_MS,
  thresholdOf,
  WATCHED_RESOURCES,
  type Look,
  type Watched,
} from './alert-rules.ts';
import { severityOf, stepAlert } from './alert-state.ts';
import { applyAlert } from './apply-alert.ts';
import { judgeObjectives } from './judge-all.ts';
import { observeResources } from './observe-resources.ts';
import { readAlertState } from './stored-alert-state.ts';

/** Alerts that ended longer ago than this are let go. */
const HISTORY_KEPT_MS = 100 * 24 * 3600 * 1000;

/** What a round led to. */
export interface Round {
  /** What stands now; null when nothing changed. */
  readonly counts: AlertCounts | null;
  /** The rules whose alerts have just become critical. */
  readonly critical: readonly AlertRule[];
}

/** Looks at everything that can raise an alert, once. @param now epoch milliseconds */
export type AlertRound = (now: number) => Promise<Round>;

/**
 * Alerts follow what is stored, and where each rule stands is stored in the same transaction as its alert: a restart
 * goes on where the last run stood.
 */
export function createAlertRounds(db: Database): AlertRound {
  let slowAt = -Infinity;
  return async (now) => {
    const isSlow = now - slowAt >= SLOW_ROUND_MS;
    if (isSlow) slowAt = now;
    const seen = await lookAround(db, isSlow, now);
    return db.transaction().execute(async (trx) => {
      if (isSlow) await forgetAlerts(trx, now - HISTORY_KEPT_MS);
      return settle(trx, seen, now);
    });
  };
}

interface Seen extends Watched {
  readonly look: Look;
}

async function lookAround(db: Database, isSlow: boolean, now: number): Promise<Seen[]> {
  const choices = await judgingChoices(db);
  const resources = await observeResources(db, now);
  const objectives = await judgeObjectives(db, choices, objectivesOfRound(choices, isSlow), now);
  return [
    ...WATCHED_RESOURCES.map((resource) => {
      const { threshold } = thresholdOf(choices, resource);
      const look = lookAtResource(threshold, resources[resource]);
      return { ...resourceRule({ threshold, resource }), look };
    }),
    ...objectives.map((judged) => ({ ...objectiveRule(choices, judged.id), look: lookAtObjective(judged) })),
  ];
}

async function settle(trx: Database, seen: readonly Seen[], now: number): Promise<Round> {
  const stored = await alertStates(trx);
  const open = new Map((await openAlerts(trx)).map((alert) => [alert.rule, alert]));
  const states = new Map<AlertRule, string>();
  const critical: AlertRule[] = [];
  let changed = false;
  for (const { rule, plan, isOn, look } of seen) {
    const state = stepAlert(readAlertState(stored.get(rule)), look.height, now, plan);
    states.set(rule, JSON.stringify(state));
    const finding = { rule, isOn, look, severity: severityOf(state), open: open.get(rule) ?? null };
    const change = await applyAlert(trx, finding, now);
    changed ||= change.changed;
    if (change.critical) critical.push(rule);
  }
  await saveAlertStates(trx, states);
  return { counts: changed ? await countAlerts(trx) : null, critical };
}
