import { BrokerFlowError } from '../core/errors.ts';
import {
  countDays,
  countPressing,
  deadlinesByIds,
  listDeadlines,
  setDeadlineState,
} from '../data/repositories/deadlines.ts';
import { markTold } from '../data/repositories/reminders.ts';
import { remindersDue } from '../features/deadlines/give-reminders.ts';
import { officeDay } from '../features/deadlines/office-day.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** What is due by when. */
export function deadlineHandlers(services: Services): DomainHandlers<'deadlines'> {
  const { db, now, renewalLetters } = services;
  const today = () => officeDay(services);
  const find = async (id: string) => {
    const [deadline] = await deadlinesByIds(db, [id]);
    if (!deadline) throw new BrokerFlowError('not-found', 'No such deadline');
    return deadline;
  };
  return {
    'deadlines.list': async (query) => ({ today: today(), ...(await listDeadlines(db, query, today())) }),
    'deadlines.get': ({ id }) => find(id),
    'deadlines.days': async ({ from, to, ...filter }) => ({
      today: today(),
      days: await countDays(db, filter, { from, to }),
    }),
    'deadlines.counts': () => countPressing(db, today()),
    'deadlines.set': async (input) => {
      const { id, state } = input;
      await find(id);
      const postponedTo = input.state === 'postponed' ? input.postponedTo : null;
      await setDeadlineState(db, id, state, postponedTo);
      services.publish('deadlines.changed', await countPressing(db, today()));
      return find(id);
    },
    'deadlines.prepareLetter': async ({ id, language }) => {
      const letter = await renewalLetters.prepare(id, language);
      services.publish('deadlines.changed', await countPressing(db, today()));
      return letter;
    },
    'deadlines.due': async () => ({ due: await remindersDue(services) }),
    'deadlines.told': async ({ until }) => {
      await markTold(db, until, now());
      return {};
    },
  };
}
