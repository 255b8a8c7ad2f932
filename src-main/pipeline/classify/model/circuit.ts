import type { CircuitState, ModelProblem } from '../../../../src-preload/contract/model.ts';
import { ModelFailure } from '../../../adapters/llm/language-model.ts';

/** Failures one after the other that stop the asking. */
const FAILURES = 5;
/** The first pause; each failed try after it doubles the next one. */
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * Stops asking a model that keeps failing, so that no document waits for it in vain. After a pause one question
 * tries whether it answers again; the others are not asked meanwhile.
 */
export interface Circuit {
  readonly state: () => CircuitState;
  /** Whether a question would be let through now. */
  readonly isOpen: () => boolean;
  /** Does a work, or throws what it throws; {@link CircuitOpen} when it is not let through. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The model is not asked for a while. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
}

/**
 * Closed when made, also after a restart: whoever starts the program anew wants to know whether it works now, and
 * five failures open it again. @param now the clock @param onChange called when it opens or closes
 */
export function createCircuit(now: () => Date, onChange: () => void): Circuit {
  let failures = 0;
  let problem: ModelProblem | null = null;
  let opened: { readonly until: number; readonly pauseMs: number } | null = null;
  let trying = false;

  const isOver = (): boolean => opened !== null && now().getTime() >= opened.until;
  const succeeded = (): void => {
    const wasOpen = opened !== null;
    failures = 0;
    problem = null;
    opened = null;
    if (wasOpen) onChange();
  };
  const failed = (why: ModelProblem, wasTry: boolean): void => {
    failures += 1;
    problem = why;
    if (!wasTry && (opened !== null || failures < FAILURES)) return;
    const pauseMs = opened === null ? PAUSE_MS : Math.min(opened.pauseMs * 2, LONGEST_PAUSE_MS);
    opened = { until: now().getTime() + pauseMs, pauseMs };
    onChange();
  };

  return {
    state: () => ({
      state: opened === null ? 'closed' : isOver() ? 'half-open' : 'open',
      retryAt: opened === null || isOver() ? null : new Date(opened.until).toISOString(),
      problem,
    }),
    isOpen: () => opened !== null && (!isOver() || trying),
    run: async (work) => {
      const isTry = opened !== null;
      if (isTry && (!isOver() || trying)) throw new CircuitOpen('The model is not asked for a while');
      trying ||= isTry;
      try {
        const result = await work();
        succeeded();
        return result;
      } catch (error) {
        // What the clerk stopped says nothing about the model.
        if (error instanceof ModelFailure) failed(error.problem, isTry);
        throw error;
      } finally {
        if (isTry) trying = false;
      }
    },
  };
}
