import type { Settings } from '../../src-preload/contract/settings.ts';
import type { AdviceDesk } from '../core/advice-desk.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { dismissAdvice } from '../data/repositories/applied-advice.ts';
import { noteVersion } from '../data/repositories/program-versions.ts';
import {
  buildAdvice,
  recommendations,
  type AdviceSources,
} from '../features/performance/advice/build-advice.ts';
import { createAdviceFollower } from '../features/performance/advice/follow-advice.ts';
import type { Remedy } from '../features/performance/advice/recommendation.ts';
import type { Foundation } from './foundation.ts';

/** Recommendations over all that advises, and what can be applied of it. */
export interface Advice extends AdviceDesk {
  /** Measures again what was applied; every minute. */
  readonly review: () => Promise<void>;
}

/** @param parts.changeSettings how a remedy changes what the clerk could set as well */
export async function createAdvice(
  { environment, options, inTurn, log }: Foundation,
  parts: {
    readonly changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>;
    readonly advisers: AdviceSources['advisers'];
    readonly remedies: readonly Remedy[];
    readonly objectives: AdviceSources['objectives'];
  },
): Promise<Advice> {
  const { db, now } = environment;
  if (options.version !== undefined) await noteVersion(db, options.version, now());
  const follower = createAdviceFollower({
    db,
    now,
    log,
    remedies: [...parts.remedies, ...readerRemedies(parts.changeSettings)],
  });
  const { advisers, objectives } = parts;
  const sources = (): AdviceSources => ({ db, now: now(), advisers, objectives, log });
  const alone = (work: () => Promise<void>): Promise<void> => inTurn('advice', work);
  return {
    report: () => buildAdvice(sources()),
    apply: (id) =>
      alone(async () => {
        const wanted = (await recommendations(sources())).find((one) => one.id === id);
        if (!wanted) throw new BrokerFlowError('not-found', 'This is not recommended any more');
        await follower.apply(wanted);
      }),
    undo: (appliedId) => alone(() => follower.undo(appliedId)),
    dismiss: (id) => dismissAdvice(db, id, now().getTime()),
    review: () => alone(follower.review),
  };
}

/** How many scanned pages are read at once. */
function readerRemedies(
  changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>,
): readonly Remedy[] {
  const set = async (workers: unknown): Promise<void> => {
    if (typeof workers !== 'number') throw new BrokerFlowError('internal', 'No number of readers');
    await changeSettings((current) => ({
      ...current,
      reading: { ...current.reading, ocrWorkers: workers },
    }));
  };
  const kinds = ['raise-ocr-workers', 'lower-ocr-workers'] as const;
  return kinds.map((kind) => ({ kind, apply: ({ to }) => set(to), undo: ({ from }) => set(from) }));
}
