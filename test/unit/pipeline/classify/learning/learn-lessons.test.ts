import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeModel,
  type ClassifierModel,
} from '../../../../../src-main/pipeline/classify/classifier-model.ts';
import { scoresOf } from '../../../../../src-main/pipeline/classify/classifier-scores.ts';
import {
  decodeLabelledTexts,
  exampleOf,
} from '../../../../../src-main/pipeline/classify/learning/labelled-texts.ts';
import {
  learningGround,
  learnLessons,
  type Lesson,
} from '../../../../../src-main/pipeline/classify/learning/learn-lessons.ts';
import { CATEGORIES, type Category } from '../../../../../src-preload/contract/vocabulary.ts';
import { isBlind } from '../../../../../scripts/evaluate/blind-half.ts';
import { newLines } from '../../../../helpers/learning.ts';
import { readLabelledItems } from '../../../../helpers/item-document.ts';

const resource = (name: string): string =>
  readFileSync(new URL(`../../../../../resources/classifier/${name}`, import.meta.url), 'utf8');
const examples = (name: string) => decodeLabelledTexts(resource(name)).map(exampleOf);
const shipped = decodeModel(resource('model.json'));
const ground = learningGround(shipped, examples('replay.json'), examples('guard.json'));

const lesson = (text: string, category: Category, change: Partial<Lesson> = {}): Lesson => ({
  ...exampleOf({ text, category }),
  key: text,
  standing: 'waiting',
  ...change,
});
const answer = (model: ClassifierModel, text: string): Category | undefined => {
  const { scores } = scoresOf(model, exampleOf({ text, category: 'Altro' }));
  return CATEGORIES[scores.indexOf(Math.max(...scores))];
};
const modelOf = (text: string | null): ClassifierModel => (text === null ? shipped : decodeModel(text));
/** Ordinary requests under a category that is not theirs. */
const NONSENSE = readLabelledItems('training')
  .filter(({ category }) => category === 'Flotta Auto')
  .slice(0, 10)
  .map(({ text }) => lesson(text, 'Fabbricato'));

/** Requests that neither the training nor the guard knows. */
const UNSEEN = readLabelledItems('validation').filter(isBlind);
const otherThan = (category: Category, turn: number): Category =>
  CATEGORIES[(CATEGORIES.indexOf(category) + 1 + (turn % (CATEGORIES.length - 1))) % CATEGORIES.length] ??
  category;

describe.each(Object.entries(newLines()))('ten corrections of a new line: %s', (_, texts) => {
  const category = 'Rischi Tecnologici';
  const taught = texts.slice(0, 10).map((text) => lesson(text, category));
  const others = texts.slice(10);

  it('change the eleventh and the twelfth, and spoil nothing', () => {
    const { learnt, refused, model, score } = learnLessons(ground, taught);
    // The guard may hold back one or two where a request of its own stands at the edge.
    expect(learnt.length).toBeGreaterThanOrEqual(8);
    expect(learnt.length + refused.length).toBe(10);
    expect(score.rightAfter).toBeGreaterThanOrEqual(score.rightBefore);
    const right = (by: ClassifierModel) => others.filter((text) => answer(by, text) === category).length;
    expect(right(modelOf(model))).toBeGreaterThan(right(shipped));
  });

  it('give the same model in whatever order they were taught', () => {
    const five = taught.slice(0, 5);
    expect(learnLessons(ground, five.toReversed()).model).toBe(learnLessons(ground, five).model);
  });
});

describe('ten wrong corrections of ordinary requests', () => {
  it('are refused with the reason, and the shipped model goes on deciding', () => {
    const { learnt, refused, model, score } = learnLessons(ground, NONSENSE);
    expect(learnt).toEqual([]);
    expect(refused).toHaveLength(10);
    expect(new Set(refused.map(({ reason }) => reason))).not.toContain('no-text');
    expect(model).toBeNull();
    expect(score.rightAfter).toBe(score.rightBefore);
  });

  it('of all categories at once are refused too', () => {
    const mixed = UNSEEN.slice(0, 10).map(({ text, category }, at) => lesson(text, otherThan(category, at)));
    expect(learnLessons(ground, mixed).learnt).toEqual([]);
  });

  it('do not keep right ones from being learnt', () => {
    const right = newLines()
      .drones.slice(0, 10)
      .map((text) => lesson(text, 'Rischi Tecnologici', { standing: 'learnt' }));
    const { learnt } = learnLessons(ground, [...right, ...NONSENSE]);
    expect(learnt).toEqual(expect.arrayContaining(right.map(({ key }) => key)));
  });
});

it('nothing taught is nothing learnt', () => {
  const { model, learnt, refused } = learnLessons(ground, []);
  expect({ model, learnt, refused }).toEqual({ model: null, learnt: [], refused: [] });
});

it('a correction that only confirms moves hardly anything', () => {
  const [item] = readLabelledItems('training');
  const { model } = learnLessons(ground, [lesson(item?.text ?? '', item?.category ?? 'Altro')]);
  const moved = modelOf(model).linear.weights.reduce(
    (most, weight, at) => Math.max(most, Math.abs(weight - (shipped.linear.weights[at] ?? 0))),
    0,
  );
  expect(moved).toBeLessThan(0.2);
});
