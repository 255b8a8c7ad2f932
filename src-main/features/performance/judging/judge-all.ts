import {
  objectiveChoiceSchema,
  objectiveIdSchema,
  defaultObjective,
  isAllowedObjective,
  type JudgedObjective,
  type Judgement,
  type ObjectiveChoice,
  type ObjectiveId,
} from '../../../../src-preload/contract/judging.ts';
import type { Database } from '../../../data/open-database.ts';
import { chosen, judgingChoices } from '../../../data/repositories/judging-choices.ts';
import { judgeBudgets } from './judge-budgets.ts';
import { judgeObjective } from './judge-objective.ts';
import { observeObjective } from './observe-objective.ts';

/**
 * Judges all objectives and budgets by what is stored: target, window, value, compliance, what is left.
 * @param now epoch milliseconds
 */
export async function judgeAll(db: Database, now: number): Promise<Judgement> {
  const choices = await judgingChoices(db);
  const objectives = await judgeObjectives(db, choices, objectiveIdSchema.options, now);
  const budgets = await judgeBudgets(db, choices, now);
  const violations = [...objectives, ...budgets].filter(({ state }) => state === 'violated').length;
  return { at: now, objectives, budgets, violations };
}

/** Judges some of the objectives. @param choices what the office set; now: epoch milliseconds */
export async function judgeObjectives(
  db: Database,
  choices: ReadonlyMap<string, unknown>,
  ids: readonly ObjectiveId[],
  now: number,
): Promise<JudgedObjective[]> {
  const judged: JudgedObjective[] = [];
  for (const id of ids) {
    const choice = objectiveChoice(choices, id);
    const observed = await observeObjective(db, id, choice ?? defaultObjective(id), now);
    judged.push(judgeObjective(id, choice, observed));
  }
  return judged;
}

/** What the office set for an objective; null for its default. */
export function objectiveChoice(
  choices: ReadonlyMap<string, unknown>,
  id: ObjectiveId,
): ObjectiveChoice | null {
  const choice = chosen(choices, `objective:${id}`, objectiveChoiceSchema);
  return choice !== null && isAllowedObjective(id, choice) ? choice : null;
}
