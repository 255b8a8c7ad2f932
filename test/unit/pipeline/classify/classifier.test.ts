import { expect, test } from 'vitest';
import type { Classification } from '../../../../src-main/core/stage.ts';
import type { LanguageModelAnswer } from '../../../../src-main/adapters/llm/language-model.ts';
import { createClassifier } from '../../../../src-main/pipeline/classify/classifier.ts';
import { itemDocument } from '../../../../scripts/training/training-data.ts';
import { fakeLanguageModel } from '../../../helpers/fake-language-model.ts';

const LOCAL: Classification = {
  category: 'Flotta Auto',
  confidence: 0.6,
  classifier: 'local',
  probabilities: {
    'Flotta Auto': 0.6,
    'RC Professionale': 0.1,
    Fabbricato: 0.2,
    'Rischi Tecnologici': 0.1,
    Altro: 0,
  },
  reasons: [{ category: 'Flotta Auto', probability: 0.9, terms: ['furgoni'] }],
  matters: 'one',
};
const local = { classify: () => LOCAL };
const document = itemDocument({
  id: 'X1',
  channel: 'email',
  language: 'it',
  category: 'Altro',
  difficulty: 'easy',
  subject: null,
  text: 'polizza '.repeat(2000),
  table: null,
  fields: {},
});

function context(signal = new AbortController().signal) {
  const warnings: unknown[][] = [];
  const log = { info: () => {}, warn: (...line: unknown[]) => void warnings.push(line), error: () => {} };
  return { signal, log, warnings };
}

test('without a model the local answer stands', async () => {
  expect(await createClassifier({ local, model: () => null }).classify(document, context())).toEqual(LOCAL);
});

test("a model's answer is taken; what it leaves is shared as the local model sees it", async () => {
  const model = fakeLanguageModel(() => ({ category: 'Fabbricato', confidence: 0.8 }));
  const answer = await createClassifier({ local, model: () => model }).classify(document, context());

  expect(answer).toMatchObject({ category: 'Fabbricato', confidence: 0.8, classifier: 'openai' });
  expect(answer.probabilities['Flotta Auto']).toBeCloseTo(0.2 * (0.6 / 0.8));
  expect(Object.values(answer.probabilities).reduce((a, b) => a + b)).toBeCloseTo(1);
});

test('the model sees the beginning of a long document only', async () => {
  const model = fakeLanguageModel(() => ({ category: 'Altro', confidence: 1 }));
  await createClassifier({ local, model: () => model }).classify(document, context());

  expect(model.shown).toHaveLength(1);
  expect(model.shown[0]).toHaveLength(6000);
});

test('when the model fails the local answer stands and a warning is logged', async () => {
  const model = fakeLanguageModel((): LanguageModelAnswer => {
    throw new TypeError('no');
  });
  const surroundings = context();

  expect(await createClassifier({ local, model: () => model }).classify(document, surroundings)).toEqual(
    LOCAL,
  );
  expect(surroundings.warnings).toEqual([[expect.any(String), { reason: 'TypeError' }]]);
});

test('the model is looked up for every document', async () => {
  const model = fakeLanguageModel(() => ({ category: 'Altro', confidence: 1 }));
  let configured = false;
  const classifier = createClassifier({ local, model: () => (configured ? model : null) });

  expect((await classifier.classify(document, context())).classifier).toBe('local');
  configured = true;
  expect((await classifier.classify(document, context())).classifier).toBe('openai');
});

test('an abort is no failure of the model: it ends the stage', async () => {
  const controller = new AbortController();
  const model = fakeLanguageModel((): LanguageModelAnswer => {
    controller.abort();
    throw new Error('aborted');
  });

  await expect(
    createClassifier({ local, model: () => model }).classify(document, context(controller.signal)),
  ).rejects.toMatchObject({ name: 'AbortError' });
});
