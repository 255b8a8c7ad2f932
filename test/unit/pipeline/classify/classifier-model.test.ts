import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  decodeModel,
  encodeModel,
  type ClassifierModel,
} from '../../../../src-main/pipeline/classify/classifier-model.ts';
import { WORD_BUCKETS } from '../../../../src-main/pipeline/classify/plain-words.ts';

const MODEL: ClassifierModel = {
  temperature: 0.7,
  vectorizer: { buckets: 1024, rarity: new Float32Array(1024).fill(2.5) },
  linear: {
    classes: 5,
    bias: Float32Array.from([0.5, -0.25, 0, 0.125, 1]),
    weights: Float32Array.from({ length: 5120 }, (_, index) => (index % 255) - 127),
  },
  plain: {
    vectorizer: { buckets: WORD_BUCKETS, rarity: new Float32Array(WORD_BUCKETS).fill(3) },
    linear: {
      classes: 5,
      bias: Float32Array.from([0, 0, 0.5, 0, 0]),
      weights: new Float32Array(5 * WORD_BUCKETS).fill(-0.25),
    },
  },
  attention: [
    {
      classes: 5,
      buckets: 1024,
      rarity: new Float32Array(1024).fill(1.5),
      cues: Float32Array.from({ length: 1024 }, (_, index) => (index % 255) - 127),
      bias: Float32Array.from([0, 1, 0, 0, 0]),
      weights: new Float32Array(5120).fill(0.5),
    },
  ],
};

const packedZeros = (length: number): string => deflateRawSync(Buffer.alloc(length)).toString('base64');

/** The model's file with changes to the whole or to its linear part. */
function changed({ linear = {}, ...change }: { linear?: object } & Record<string, unknown>): string {
  const file = JSON.parse(encodeModel(MODEL)) as { linear: object };
  return JSON.stringify({ ...file, ...change, linear: { ...file.linear, ...linear } });
}

test('a model survives its file', () => {
  const read = decodeModel(encodeModel(MODEL));

  expect(read.temperature).toBe(0.7);
  expect(read.linear.bias).toEqual(MODEL.linear.bias);
  expect(read.linear.weights).toEqual(MODEL.linear.weights);
  expect(read.vectorizer.rarity[17]).toBeCloseTo(2.5);
  expect(read.plain.linear.bias).toEqual(MODEL.plain.linear.bias);
  expect(read.plain.linear.weights[9]).toBeCloseTo(-0.25);
  expect(read.attention[0]?.cues).toEqual(MODEL.attention[0]?.cues);
  expect(read.attention[0]?.bias).toEqual(MODEL.attention[0]?.bias);
});

test('an untrained bucket stays switched off', () => {
  const rarity = new Float32Array(1024);
  rarity[3] = 4;
  const read = decodeModel(encodeModel({ ...MODEL, vectorizer: { buckets: 1024, rarity } }));

  expect(read.vectorizer.rarity[2]).toBe(0);
  expect(read.vectorizer.rarity[3]).toBeCloseTo(4);
});

test.each<[string, { linear?: object } & Record<string, unknown>]>([
  ['another format', { format: 99 }],
  [
    'categories in another order',
    { categories: ['Altro', 'Fabbricato', 'Flotta Auto', 'RC Professionale', 'Rischi Tecnologici'] },
  ],
  ['weights cut short', { linear: { weights: { step: 1, bytes: 'AAAA' } } }],
  ['weights of more than fit', { linear: { weights: { step: 1, bytes: packedZeros(6000) } } }],
  ['no second opinion', { attention: [] }],
  ['no third opinion', { plain: undefined }],
  ['weights that are no base64', { linear: { weights: { step: 1, bytes: '*' } } }],
  ['buckets that are no power of two', { linear: { buckets: 1500 } }],
  ['a temperature of nought', { temperature: 0 }],
])('refuses a file with %s', (_name, change) => {
  expect(() => decodeModel(changed(change))).toThrow();
});

test('refuses what is no JSON', () => expect(() => decodeModel('model')).toThrow());
