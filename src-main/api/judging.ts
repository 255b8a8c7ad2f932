import type { Resource } from '../../src-preload/contract/alerts.ts';
import type { BudgetId, ObjectiveId } from '../../src-preload/contract/judging.ts';
import { acknowledgeAlert, countAlerts } from '../data/repositories/alerts.ts';
import { saveJudgingChoice } from '../data/repositories/judging-choices.ts';
import { judgeAll } from '../features/performance/judging/judge-all.ts';
import { listAlerts } from '../features/performance/judging/list-alerts.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

type Subject = `objective:${ObjectiveId}` | `budget:${BudgetId}` | `resource:${Resource}`;

/** What the office asks of the program, and the alerts. */
export function judgingHandlers({
  db,
  now,
  publish,
}: Services): DomainHandlers<'slos'> & DomainHandlers<'alerts'> {
  const judged = () => judgeAll(db, now().getTime());
  const alerts = () => listAlerts(db, now().getTime());
  const save = (subject: Subject, choice: unknown) => saveJudgingChoice(db, subject, choice);
  return {
    'slos.list': judged,
    'slos.change': async ({ id, choice }) => {
      await save(`objective:${id}`, choice);
      return judged();
    },
    'slos.changeBudget': async ({ id, budgetMs }) => {
      await save(`budget:${id}`, budgetMs);
      return judged();
    },
    'alerts.list': alerts,
    'alerts.counts': () => countAlerts(db),
    'alerts.acknowledge': async ({ id, acknowledged }) => {
      await acknowledgeAlert(db, id, acknowledged ? now().getTime() : null);
      publish('alerts.changed', { counts: await countAlerts(db), critical: [] });
      return alerts();
    },
    'alerts.changeThreshold': async ({ resource, threshold }) => {
      await save(`resource:${resource}`, threshold);
      return alerts();
    },
  };
}
