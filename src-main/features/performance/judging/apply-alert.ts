import type { Alert, AlertRule, Severity } from '../../../../src-preload/contract/alerts.ts';
import type { Database } from '../../../data/open-database.ts';
import { endAlert, openAlert, updateAlert } from '../../../data/repositories/alerts.ts';
import type { Look } from './alert-rules.ts';

/** What a round found of one rule. */
export interface Finding {
  readonly rule: AlertRule;
  /** How high it stands now; null for none. */
  readonly severity: Severity | null;
  readonly look: Look;
  readonly isOn: boolean;
  /** The alert of this rule that is open. */
  readonly open: Alert | null;
}

/** Something changed: an alert was raised, rose or fell, or ended. `critical` when it has just become so. */
export interface AlertChange {
  readonly changed: boolean;
  readonly critical: boolean;
}

const UNCHANGED: AlertChange = { changed: false, critical: false };
const CHANGED: AlertChange = { changed: true, critical: false };

/** Brings the stored alert of a rule to where the rule stands. @param now epoch milliseconds */
export async function applyAlert(db: Database, finding: Finding, now: number): Promise<AlertChange> {
  const { open, severity, isOn, look } = finding;
  if (open !== null && (severity === null || !isOn)) {
    const calmed = look.height === null ? 'silence' : 'calm';
    await endAlert(db, open.id, isOn ? calmed : 'switched-off', now);
    return CHANGED;
  }
  if (severity === null || !isOn) return UNCHANGED;
  if (open === null) {
    const { value, target } = look;
    await openAlert(db, { rule: finding.rule, severity, value, target: target[severity] }, now);
    return { changed: true, critical: severity === 'critical' };
  }
  return follow(db, { open, severity, look }, now);
}

async function follow(
  db: Database,
  { open, severity, look }: { open: Alert; severity: Severity; look: Look },
  now: number,
): Promise<AlertChange> {
  const worse = look.lowIsBad ? Math.min : Math.max;
  const worst = look.height === null ? open.worst : worse(open.worst, look.value);
  if (severity === open.severity && worst === open.worst) return UNCHANGED;
  await updateAlert(db, open.id, { severity, worst, at: now });
  return { changed: true, critical: severity === 'critical' && open.severity === 'warning' };
}
