import { useEffect, useEffectEvent, useRef } from 'react';
import type { RequestTask } from '../../frame/navigation.ts';

/** Begins, once, what the request was opened for, as soon as its panes are drawn. */
export function useTask(
  task: RequestTask,
  drawn: boolean,
  work: Readonly<Record<NonNullable<RequestTask>, () => void>>,
): void {
  const begun = useRef(false);
  const begin = useEffectEvent(() => {
    if (begun.current || task === null) return;
    begun.current = true;
    work[task]();
  });
  useEffect(() => {
    if (drawn) begin();
  }, [drawn]);
}
