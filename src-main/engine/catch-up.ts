import type { Logger } from '../core/stage.ts';

const EVERY_MS = 60_000;

/**
 * Does what was left over, every minute: after a full disk or an unreachable share nobody has to restart
 * the program. One round ends before the next begins.
 */
export function startCatchUp(options: {
  readonly rounds: readonly (() => Promise<void>)[];
  readonly everyMs?: number | undefined;
  readonly log: Logger;
}): { readonly close: () => Promise<void> } {
  let running: Promise<void> | null = null;
  // What fails in one must not keep the others from their turn.
  const round = async (): Promise<void> => {
    for (const work of options.rounds) {
      await work().catch((error: unknown) => {
        options.log.error('What was left over could not be taken up', error);
      });
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= round();
  }, options.everyMs ?? EVERY_MS);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
