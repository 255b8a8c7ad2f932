import { targetRange, OBJECTIVES, type ObjectiveId } from '../../../../src-preload/contract/judging.ts';

/** In what a number is typed: how many of what is stored are one, and how it is called. */
export interface Scale {
  readonly label: 'milliseconds' | 'seconds' | 'percentAtMost' | 'percentAtLeast' | 'rate';
  /** What is typed times this is what is stored. */
  readonly factor: number;
  readonly decimals: number;
}

const MILLISECONDS: Scale = { label: 'milliseconds', factor: 1, decimals: 0 };
const SECONDS: Scale = { label: 'seconds', factor: 1000, decimals: 3 };

/** Durations are typed in seconds where their default is a second or more. */
export function durationScale(defaultMs: number): Scale {
  return defaultMs >= SECONDS.factor ? SECONDS : MILLISECONDS;
}

/** In what an objective's target is typed. */
export function targetScale(id: ObjectiveId): Scale {
  const { indicator, target } = OBJECTIVES[id];
  switch (indicator) {
    case 'errors':
      return { label: 'percentAtMost', factor: 0.01, decimals: 2 };
    case 'share':
      return { label: 'percentAtLeast', factor: 0.01, decimals: 2 };
    case 'rate':
      return { label: 'rate', factor: 1, decimals: 1 };
    case 'p50':
    case 'p95':
    case 'p99':
      return durationScale(target);
  }
}

/** What is stored as it is typed, without the dust of binary fractions. */
export function typedAs(stored: number, { factor, decimals }: Scale): number {
  return Number((stored / factor).toFixed(decimals));
}

/** What is typed as it is stored. */
export function storedAs(typed: number, { factor }: Scale): number {
  return Number((typed * factor).toPrecision(12));
}

/** The bounds of an objective's target, as they are typed. */
export function targetBounds(id: ObjectiveId): { readonly least: number; readonly most: number } {
  const scale = targetScale(id);
  const { least, most } = targetRange(OBJECTIVES[id].indicator);
  return { least: typedAs(least, scale), most: typedAs(most, scale) };
}
