import type { Score } from '../../../../src-preload/contract/advice.ts';

/** What the score is computed from; a part that could not be judged is null. */
export interface ScoreFigures {
  /** Objectives that hold, of those for which enough was measured. */
  readonly objectives: { readonly kept: number; readonly judged: number } | null;
  /** Requests that failed, of those that were finished, over the last day. */
  readonly requests: { readonly failed: number; readonly finished: number } | null;
  /** The most loaded of processor, memory and disk, each held against its own warning (percent). */
  readonly resources: readonly {
    readonly resource: 'cpu' | 'memory' | 'disk';
    readonly use: number;
    readonly warning: number;
  }[];
  /** Figures that are slower than usual, of those with a history. */
  readonly steadiness: { readonly slower: number; readonly judged: number } | null;
}

const WEIGHTS = { objectives: 40, reliability: 25, resources: 20, steadiness: 15 } as const;
/** With one request in twenty failing, nothing is left of the share for reliability. */
const WORST_FAILURE_RATE = 0.05;

/**
 * How well the program does, 0 to 100: the mean of the parts' shares, weighted; a part that could not be judged has
 * no weight. Objectives: the share that holds. Reliability: 1 without failures, 0 from 5 % on. Resources: 1 up to the
 * warning of the most loaded, falling to 0 at 100 %. Steadiness: the share of figures that are as usual.
 */
export function scoreOf(figures: ScoreFigures): Score {
  const parts = [objectives(figures), reliability(figures), resources(figures), steadiness(figures)];
  const judged = parts.flatMap(({ weight, share }) => (share === null ? [] : [{ weight, share }]));
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0);
  const reached = judged.reduce((sum, { weight, share }) => sum + weight * share, 0);
  return { points: weights === 0 ? null : Math.round((100 * reached) / weights), parts };
}

type Part = Score['parts'][number];

function objectives({ objectives: known }: ScoreFigures): Part {
  const part = { part: 'objectives', weight: WEIGHTS.objectives } as const;
  if (!known || known.judged === 0) return { ...part, share: null, figures: {} };
  return { ...part, share: known.kept / known.judged, figures: { ...known } };
}

function reliability({ requests }: ScoreFigures): Part {
  const part = { part: 'reliability', weight: WEIGHTS.reliability } as const;
  if (!requests || requests.finished === 0) return { ...part, share: null, figures: {} };
  const rate = requests.failed / requests.finished;
  return { ...part, share: clamp(1 - rate / WORST_FAILURE_RATE), figures: { ...requests } };
}

function resources({ resources: measured }: ScoreFigures): Part {
  const part = { part: 'resources', weight: WEIGHTS.resources } as const;
  const shares = measured.map((one) => ({
    ...one,
    share: clamp((100 - one.use) / (100 - one.warning)),
  }));
  const worst = shares.toSorted((one, other) => one.share - other.share)[0];
  if (!worst) return { ...part, share: null, figures: {} };
  const { resource, use, warning, share } = worst;
  return { ...part, share, figures: { resource, use, warning } };
}

function steadiness({ steadiness: known }: ScoreFigures): Part {
  const part = { part: 'steadiness', weight: WEIGHTS.steadiness } as const;
  if (!known || known.judged === 0) return { ...part, share: null, figures: {} };
  return { ...part, share: clamp(1 - known.slower / known.judged), figures: { ...known } };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
