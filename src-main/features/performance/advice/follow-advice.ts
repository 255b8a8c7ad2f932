import { randomUUID } from 'node:crypto';
import type {
  AppliedAdvice,
  Recommendation,
  RecommendationKind,
} from '../../../../src-preload/contract/advice.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  addAppliedAdvice,
  findAppliedAdvice,
  listAppliedAdvice,
  settleAppliedAdvice,
} from '../../../data/repositories/applied-advice.ts';
import type { Remedy } from './recommendation.ts';
import { decide, readYardstick } from './yardstick.ts';

/** What was measured in the last day before a change is what it is compared with. */
const BEFORE_MS = 24 * 3600 * 1000;
const LOOKED_AT = 50;

/** Follows recommendations, watches what comes of it and takes back what made things worse. */
export interface AdviceFollower {
  /** @throws BrokerFlowError `conflict` when only a person can do it or it is being done already; whatever the remedy throws */
  readonly apply: (recommendation: Recommendation) => Promise<void>;
  /** Takes back what was applied. @throws BrokerFlowError `not-found`, `conflict` */
  readonly undo: (appliedId: string) => Promise<void>;
  /** Measures again what was applied; to be called from time to time. */
  readonly review: () => Promise<void>;
}

/** @param parts.remedies one for each kind that can be applied */
export function createAdviceFollower(parts: {
  readonly db: Database;
  readonly now: () => Date;
  readonly remedies: readonly Remedy[];
  readonly log: Logger;
}): AdviceFollower {
  const { db, now, log } = parts;
  const remedies = new Map(parts.remedies.map((remedy) => [remedy.kind, remedy]));
  return {
    apply: (recommendation) => apply(recommendation, { db, now, remedy: remedies.get(recommendation.kind) }),
    undo: async (appliedId) => {
      const applied = await findAppliedAdvice(db, appliedId);
      if (!applied) throw new BrokerFlowError('not-found', 'No such change');
      if (!isInForce(applied)) throw new BrokerFlowError('conflict', 'The change is not in force');
      await remedyFor(remedies, applied.kind).undo(applied.parameters);
      await settleAppliedAdvice(db, applied.id, { state: 'undone', decidedAt: now().getTime() });
    },
    review: async () => {
      for (const applied of await listAppliedAdvice(db, LOOKED_AT)) {
        await review(applied, { db, now, remedy: remedies.get(applied.kind), log });
      }
    },
  };
}

async function apply(
  { id: adviceId, kind, subject, remedy: wanted }: Recommendation,
  { db, now, remedy }: { db: Database; now: () => Date; remedy: Remedy | undefined },
): Promise<void> {
  if (!wanted || !remedy) throw new BrokerFlowError('conflict', 'Only a person can do this');
  const at = now().getTime();
  const open = (await listAppliedAdvice(db, LOOKED_AT)).filter(isInForce);
  if (open.some((applied) => applied.adviceId === adviceId && applied.state !== 'kept')) {
    throw new BrokerFlowError('conflict', 'This is being measured already');
  }
  const { parameters, yardstick } = wanted;
  const before = await readYardstick(db, yardstick, { from: at - BEFORE_MS, to: at });
  const id = randomUUID();
  const after = { value: null, count: 0 };
  const base = { id, adviceId, kind, subject, parameters, yardstick, before, after, appliedAt: at };
  await addAppliedAdvice(db, { ...base, state: 'applying', decidedAt: null });
  try {
    await remedy.apply(parameters);
  } catch (error) {
    await settleAppliedAdvice(db, id, { state: 'failed', decidedAt: now().getTime() });
    throw error;
  }
  await settleAppliedAdvice(db, id, { state: 'measuring', decidedAt: null });
}

async function review(
  applied: AppliedAdvice,
  parts: { db: Database; now: () => Date; remedy: Remedy | undefined; log: Logger },
): Promise<void> {
  const { db, now, remedy, log } = parts;
  if (!remedy) return;
  const at = now().getTime();
  if (applied.state === 'applying') {
    // The program was stopped in the middle: the remedy may be asked twice, so it is simply done again.
    await remedy.apply(applied.parameters);
    await settleAppliedAdvice(db, applied.id, { state: 'measuring', decidedAt: null });
  }
  if (applied.state !== 'measuring') return;
  // The minute in which it was applied is partly from before.
  const from = Math.ceil(applied.appliedAt / 60_000) * 60_000;
  const after = await readYardstick(db, applied.yardstick, { from, to: at });
  const decision = decide(applied.before, after);
  if (decision === 'wait') return;
  if (decision === 'rolled-back') {
    log.info('A change made things slower and is taken back', { kind: applied.kind });
    await remedy.undo(applied.parameters);
  }
  await settleAppliedAdvice(db, applied.id, { state: decision, after, decidedAt: at });
}

function isInForce({ state }: AppliedAdvice): boolean {
  return state === 'applying' || state === 'measuring' || state === 'kept';
}

function remedyFor(remedies: ReadonlyMap<RecommendationKind, Remedy>, kind: RecommendationKind): Remedy {
  const remedy = remedies.get(kind);
  if (!remedy) throw new BrokerFlowError('conflict', 'This cannot be taken back any more');
  return remedy;
}
