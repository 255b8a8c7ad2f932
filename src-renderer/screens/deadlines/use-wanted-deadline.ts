import { useEffect } from 'react';
import { call } from '../../api/call.ts';
import { useDeadlineTarget } from '../../frame/deadline-target.ts';
import { useDeadlineView } from './deadline-store.ts';

/** Narrows the list to the deadline that a notification leads to. */
export function useWantedDeadline(): void {
  const { wanted, reached } = useDeadlineTarget();
  useEffect(() => {
    if (wanted === undefined) return;
    reached();
    const { clear } = useDeadlineView.getState();
    clear();
    if (wanted !== null) void narrowTo(wanted);
  }, [wanted, reached]);
}

/** One that is gone meanwhile leaves the whole list. */
async function narrowTo(id: string): Promise<void> {
  const deadline = await call('deadlines.get', { id }).catch(() => null);
  if (deadline === null) return;
  const { filter, showMonth } = useDeadlineView.getState();
  const { client, shownOn, state } = deadline;
  filter({ day: shownOn, client, show: state === 'done' ? 'done' : 'open' });
  showMonth(shownOn);
}
