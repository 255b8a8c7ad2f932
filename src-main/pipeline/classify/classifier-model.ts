import * as z from 'zod';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import type { LinearModel } from './logistic-regression.ts';
import type { Vectorizer } from './vectorizer.ts';

/** All that classifying needs: what counts, how much, and how sure to be. */
export interface ClassifierModel {
  readonly vectorizer: Vectorizer;
  readonly linear: LinearModel;
  /** Divides the raw scores before they become probabilities. */
  readonly temperature: number;
}

/** Raised whenever the features change their meaning: a model learnt from others would be noise. */
const FORMAT = 1;

const isPowerOfTwo = (value: number): boolean => (value & (value - 1)) === 0;

/** The model as a file: weights and rarities rounded to 8 bits, in base64. */
const modelFileSchema = z
  .object({
    format: z.literal(FORMAT),
    categories: z.array(z.enum(CATEGORIES)).length(CATEGORIES.length),
    buckets: z.number().int().min(1024).max(1_048_576).refine(isPowerOfTwo, 'must be a power of two'),
    temperature: z.number().positive(),
    bias: z.array(z.number()).length(CATEGORIES.length),
    /** What one step of the 8-bit numbers stands for. */
    rarityStep: z.number().positive(),
    weightStep: z.number().positive(),
    /** One unsigned byte a bucket. */
    rarity: z.base64(),
    /** One signed byte a bucket and category. */
    weights: z.base64(),
  })
  .refine(({ categories }) => categories.every((category, index) => category === CATEGORIES[index]), {
    message: 'categories must be in the order of the contract',
  });

/** Writes a model as JSON text, the same text for the same model. */
export function encodeModel({ vectorizer, linear, temperature }: ClassifierModel): string {
  const rarityStep = stepFor(vectorizer.rarity, 255);
  const weightStep = stepFor(linear.weights, 127);
  const file: z.infer<typeof modelFileSchema> = {
    format: FORMAT,
    categories: [...CATEGORIES],
    buckets: vectorizer.buckets,
    temperature,
    bias: Array.from(linear.bias),
    rarityStep,
    weightStep,
    rarity: toBase64(Uint8Array.from(vectorizer.rarity, (value) => Math.round(value / rarityStep))),
    weights: toBase64(Int8Array.from(linear.weights, (value) => Math.round(value / weightStep))),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a model from JSON text. Throws when the text is not a model of this format. */
export function decodeModel(text: string): ClassifierModel {
  const file = modelFileSchema.parse(JSON.parse(text));
  const rarity = Uint8Array.from(Buffer.from(file.rarity, 'base64'));
  const weights = new Int8Array(Buffer.from(file.weights, 'base64'));
  if (rarity.length !== file.buckets || weights.length !== file.buckets * CATEGORIES.length) {
    throw new Error('The classifier model is cut short');
  }
  return {
    temperature: file.temperature,
    vectorizer: {
      buckets: file.buckets,
      rarity: Float32Array.from(rarity, (value) => value * file.rarityStep),
    },
    linear: {
      classes: CATEGORIES.length,
      bias: Float32Array.from(file.bias),
      weights: Float32Array.from(weights, (value) => value * file.weightStep),
    },
  };
}

function stepFor(values: Float32Array, steps: number): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest === 0 ? 1 : largest / steps;
}

function toBase64(bytes: Uint8Array | Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
