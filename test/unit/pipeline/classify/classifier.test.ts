import { expect, test } from 'vitest';
import type { Advice } from '../../../../src-main/core/model-answer.ts';
import type { Classification } from '../../../../src-main/core/stage.ts';
import { createClassifier } from '../../../../src-main/pipeline/classify/classifier.ts';
import type { ModelAdviser } from '../../../../src-main/pipeline/classify/model/model-adviser.ts';
import { textDocument } from '../../../helpers/item-document.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

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
  matters: 'several',
};
const local = { classify: () => LOCAL };
const threshold = () => 0.5;
const document = textDocument('Chiediamo un preventivo per i furgoni.');
const AGREES: Advice = {
  category: 'Flotta Auto',
  confidence: 0.2,
  reason: 'Parla di furgoni.',
  readings: [],
  source: 'openai',
};

function context(signal = new AbortController().signal) {
  return { signal, log: silentLog, urgent: () => false };
}

const saying = (advice: Advice | null): ModelAdviser => ({ advise: async () => advice });

test('without a model the local answer stands', async () => {
  const { classification, advice } = await createClassifier({
    local,
    threshold,
    adviser: () => null,
  }).classify(document, context());

  expect(classification).toEqual(LOCAL);
  expect(advice).toBeNull();
});

test('a model that gives no answer changes nothing', async () => {
  const classifier = createClassifier({ local, threshold, adviser: () => saying(null) });

  expect((await classifier.classify(document, context())).classification).toEqual(LOCAL);
});

test('a model of the same opinion confirms a sure local answer and makes it no surer', async () => {
  const classifier = createClassifier({ local, threshold: () => 0.6, adviser: () => saying(AGREES) });

  const { classification, advice } = await classifier.classify(document, context());

  expect(classification).toEqual({ ...LOCAL, classifier: 'openai' });
  expect(advice).toEqual(AGREES);
});

test('it does not confirm an answer in doubt, however sure it is of itself', async () => {
  const certain: Advice = { ...AGREES, confidence: 1 };
  const classifier = createClassifier({ local, threshold: () => 0.61, adviser: () => saying(certain) });

  expect(await classifier.classify(document, context())).toEqual({ classification: LOCAL, advice: certain });
});

test('an answer used again is named as such', async () => {
  const classifier = createClassifier({
    local,
    threshold,
    adviser: () => saying({ ...AGREES, source: 'cache' }),
  });

  expect((await classifier.classify(document, context())).classification.classifier).toBe('cache');
});

test('a model of another opinion does not change the local answer; its own is told beside', async () => {
  const other: Advice = { ...AGREES, category: 'Altro', confidence: 1 };
  const classifier = createClassifier({ local, threshold, adviser: () => saying(other) });

  expect(await classifier.classify(document, context())).toEqual({ classification: LOCAL, advice: other });
});

test('the model is looked up for every document', async () => {
  let configured = false;
  const classifier = createClassifier({
    local,
    threshold,
    adviser: () => (configured ? saying(AGREES) : null),
  });

  expect((await classifier.classify(document, context())).advice).toBeNull();
  configured = true;
  expect((await classifier.classify(document, context())).advice).toEqual(AGREES);
});

test('an abort ends the stage', async () => {
  const controller = new AbortController();
  controller.abort();

  await expect(
    createClassifier({ local, threshold, adviser: () => null }).classify(
      document,
      context(controller.signal),
    ),
  ).rejects.toMatchObject({ name: 'AbortError' });
});
