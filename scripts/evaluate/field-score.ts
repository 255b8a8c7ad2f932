import { FIELD_NAMES, type FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { Answer } from './answer.ts';
import { sameValue } from './same-value.ts';

/** How one field, or all of them, came out. A wrong value counts both as found wrongly and as missed. */
export interface Score {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface FieldScore {
  readonly byField: Readonly<Record<FieldName, Score>>;
  /** Over all values of all fields. */
  readonly micro: Score;
}

type Judged = Pick<Answer, 'expected' | 'given'>;

/** Scores the values found. Shares are NaN where there is nothing to divide by. */
export function scoreFields(answers: readonly Judged[]): FieldScore {
  const counts = FIELD_NAMES.map((name) => [name, countField(name, answers)] as const);
  return {
    byField: Object.fromEntries(
      counts.map(([name, count]) => [name, withShares(count)]),
    ) as FieldScore['byField'],
    micro: withShares({
      labelled: counts.reduce((sum, [, count]) => sum + count.labelled, 0),
      found: counts.reduce((sum, [, count]) => sum + count.found, 0),
      right: counts.reduce((sum, [, count]) => sum + count.right, 0),
    }),
  };
}

interface Count {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

function countField(name: FieldName, answers: readonly Judged[]): Count {
  return {
    labelled: answers.filter(({ expected }) => expected[name] !== undefined).length,
    found: answers.filter(({ given }) => given[name] !== undefined).length,
    right: answers.filter(
      ({ expected, given }) =>
        expected[name] !== undefined &&
        given[name] !== undefined &&
        sameValue(name, expected[name], given[name]),
    ).length,
  };
}

function withShares(count: Count): Score {
  const precision = count.right / count.found;
  const recall = count.right / count.labelled;
  return { ...count, precision, recall, f1: (2 * count.right) / (count.found + count.labelled) };
}

/** The values of a document that are missing, wrong or too much. */
export function missesOf(answer: Judged): { name: FieldName; expected: unknown; given: unknown }[] {
  return FIELD_NAMES.map((name) => ({
    name,
    expected: answer.expected[name],
    given: answer.given[name],
  })).filter(
    ({ name, expected, given }) =>
      !(expected === undefined && given === undefined) &&
      (expected === undefined || given === undefined || !sameValue(name, expected, given)),
  );
}
