/** A function that runs at most once in `intervalMs`: at once, and once more at the end if it was asked again. */
export interface Throttled {
  readonly run: () => void;
  /** Forgets what is still to be run. */
  readonly stop: () => void;
}

export function throttle(action: () => void, intervalMs: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = false;
  const pause = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (!asked) return;
      asked = false;
      action();
      pause();
    }, intervalMs);
  };
  return {
    run: () => {
      if (timer !== null) {
        asked = true;
        return;
      }
      action();
      pause();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      asked = false;
    },
  };
}
