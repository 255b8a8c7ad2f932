import type { TunedParameter } from '../../src-preload/contract/tuning.ts';

/** Values that are tried in place of those that are set. */
export interface TrialValues {
  readonly of: (parameter: TunedParameter) => number | undefined;
  /** @param value null: what is set holds again */
  readonly use: (parameter: TunedParameter, value: number | null) => void;
}

/** Nothing is tried at first. */
export function createTrialValues(): TrialValues {
  const values = new Map<TunedParameter, number>();
  return {
    of: (parameter) => values.get(parameter),
    use: (parameter, value) => {
      if (value === null) values.delete(parameter);
      else values.set(parameter, value);
    },
  };
}
