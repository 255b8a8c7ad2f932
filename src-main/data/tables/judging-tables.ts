import type { Generated } from 'kysely';
import type { AlertEnding, AlertRule, Severity } from '../../../src-preload/contract/alerts.ts';

export interface JudgingTables {
  judging_choices: JudgingChoicesTable;
  alerts: AlertsTable;
  alert_states: AlertStatesTable;
  heartbeat: HeartbeatTable;
}

/** What the office set: an objective, a budget, a threshold. What stands at its default has no row. */
interface JudgingChoicesTable {
  /** `objective:ID`, `budget:ID` or `resource:ID`. */
  subject: string;
  /** JSON. */
  choice: string;
}

/** Moments are epoch milliseconds. */
export interface AlertsTable {
  id: Generated<number>;
  rule: AlertRule;
  /** As it stands now, or stood at the end. */
  severity: Severity;
  raised_at: number;
  /** When it first became critical. */
  critical_at: number | null;
  acknowledged_at: number | null;
  cleared_at: number | null;
  ending: AlertEnding | null;
  value: number;
  worst: number;
  target: number;
}

/** Where a rule stands, so that a restart goes on with it. */
interface AlertStatesTable {
  rule: AlertRule;
  /** JSON. */
  state: string;
}

/** One row: when this program last ran, and whether it ended as it should. */
interface HeartbeatTable {
  only: 1;
  /** Epoch milliseconds. */
  at: number;
  ended: number;
}
