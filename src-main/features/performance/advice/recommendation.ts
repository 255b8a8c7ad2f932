import type { Figures, Recommendation, RecommendationKind } from '../../../../src-preload/contract/advice.ts';
import type { Database } from '../../../data/open-database.ts';

/** What advisers look at. */
export interface AdviceContext {
  readonly db: Database;
  readonly now: Date;
}

/** Looks at what was measured and says what would help; says nothing where it is not sure. */
export type Adviser = (context: AdviceContext) => Promise<readonly Recommendation[]>;

/**
 * Does what a recommendation of its kind says, and takes it back. Both are told the recommendation's parameters, which
 * survive a restart, and both may be asked twice for the same: a killed program does not know whether it had done it.
 */
export interface Remedy {
  readonly kind: RecommendationKind;
  /** @throws BrokerFlowError when it cannot be done; nothing has changed then */
  readonly apply: (parameters: Figures) => Promise<void>;
  readonly undo: (parameters: Figures) => Promise<void>;
}

/** The more it saves the earlier it stands; what is urgent before all. */
export function byImpact(one: Recommendation, other: Recommendation): number {
  if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
  return (other.savedMsPerHour ?? 0) - (one.savedMsPerHour ?? 0) || one.id.localeCompare(other.id);
}
