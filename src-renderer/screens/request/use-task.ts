import { useEffect, useEffectEvent, useRef } from 'react';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { RequestTask } from '../../frame/navigation.ts';

/** Begins, once, what the request was opened for, as soon as its panes are drawn. */
export function useTask(
  task: RequestTask,
  drawn: boolean,
  work: {
    readonly correct: () => void;
    readonly category: () => void;
    readonly look: (source: ValueSource) => void;
  },
): void {
  const begun = useRef(false);
  const begin = useEffectEvent(() => {
    if (begun.current || task === null) return;
    begun.current = true;
    if (typeof task === 'object') work.look(task.look);
    else work[task]();
  });
  useEffect(() => {
    if (drawn) begin();
  }, [drawn]);
}
