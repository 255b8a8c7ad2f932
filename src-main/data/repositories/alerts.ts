import type { Selectable } from 'kysely';
import type {
  Alert,
  AlertCounts,
  AlertEnding,
  AlertRule,
  Severity,
} from '../../../src-preload/contract/alerts.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../open-database.ts';
import type { AlertsTable } from '../tables/judging-tables.ts';

/** What an alert is raised with. `value`, `worst` and `target` are in the unit of its rule. */
export type NewAlert = Pick<AlertsTable, 'rule' | 'severity' | 'value' | 'target'>;

/** Opens an alert. @param at epoch milliseconds @returns its id */
export async function openAlert(db: Database, alert: NewAlert, at: number): Promise<number> {
  const { id } = await db
    .insertInto('alerts')
    .values({
      ...alert,
      worst: alert.value,
      raised_at: at,
      critical_at: alert.severity === 'critical' ? at : null,
      acknowledged_at: null,
      cleared_at: null,
      ending: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How an open alert stands now. One that becomes critical for the first time wants to be looked at again. */
export async function updateAlert(
  db: Database,
  id: number,
  now: { readonly severity: Severity; readonly worst: number; readonly at: number },
): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ severity: now.severity, worst: now.worst })
    .where('id', '=', id)
    .execute();
  if (now.severity === 'warning') return;
  await db
    .updateTable('alerts')
    .set({ critical_at: now.at, acknowledged_at: null })
    .where('id', '=', id)
    .where('critical_at', 'is', null)
    .execute();
}

/** Ends an alert. @param at epoch milliseconds */
export async function endAlert(db: Database, id: number, ending: AlertEnding, at: number): Promise<void> {
  await db.updateTable('alerts').set({ cleared_at: at, ending }).where('id', '=', id).execute();
}

/**
 * Keeps when an alert was acknowledged; null takes it back.
 * @throws BrokerFlowError `not-found`; `conflict` for one that has ended
 */
export async function acknowledgeAlert(db: Database, id: number, at: number | null): Promise<void> {
  const row = await db.selectFrom('alerts').select('cleared_at').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new BrokerFlowError('not-found', `There is no alert ${id}`);
  if (row.cleared_at !== null) throw new BrokerFlowError('conflict', `The alert ${id} has ended`);
  await db.updateTable('alerts').set({ acknowledged_at: at }).where('id', '=', id).execute();
}

/** The alerts that stand, the latest first. */
export async function openAlerts(db: Database): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('cleared_at', 'is', null)
    .orderBy('raised_at', 'desc')
    .execute();
  return rows.map(toAlert);
}

/** The alerts that have ended, the latest first. */
export async function endedAlerts(db: Database, limit: number): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('cleared_at', 'is not', null)
    .orderBy('cleared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toAlert);
}

/** How many alerts stand. */
export async function countAlerts(db: Database): Promise<AlertCounts> {
  const open = await openAlerts(db);
  const waiting = open.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const isCritical = waiting.some(({ severity }) => severity === 'critical');
  const worst = isCritical ? 'critical' : 'warning';
  return {
    open: open.length,
    unacknowledged: waiting.length,
    worst: waiting.length === 0 ? null : worst,
  };
}

/** Lets go of alerts that ended before a moment. */
export async function forgetAlerts(db: Database, before: number): Promise<void> {
  await db.deleteFrom('alerts').where('cleared_at', '<', before).execute();
}

/** Where each rule stands, as it was stored. */
export async function alertStates(db: Database): Promise<ReadonlyMap<AlertRule, string>> {
  const rows = await db.selectFrom('alert_states').selectAll().execute();
  return new Map(rows.map(({ rule, state }) => [rule, state]));
}

/** Keeps where rules stand. */
export async function saveAlertStates(db: Database, states: ReadonlyMap<AlertRule, string>): Promise<void> {
  if (states.size === 0) return;
  await db
    .replaceInto('alert_states')
    .values(Array.from(states, ([rule, state]) => ({ rule, state })))
    .execute();
}

function toAlert(row: Selectable<AlertsTable>): Alert {
  const everCritical = row.critical_at !== null;
  const highest = everCritical ? 'critical' : 'warning';
  return {
    id: row.id,
    rule: row.rule,
    severity: row.cleared_at === null ? row.severity : highest,
    raisedAt: row.raised_at,
    acknowledgedAt: row.acknowledged_at,
    clearedAt: row.cleared_at,
    ending: row.ending,
    value: row.value,
    worst: row.worst,
    target: row.target,
  };
}
