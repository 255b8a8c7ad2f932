import * as z from 'zod';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import type { ClauseAttention } from './clause-attention.ts';
import type { LinearModel } from './logistic-regression.ts';
import type { Vectorizer } from './vectorizer.ts';

/** All that classifying needs: what counts, how much, and how sure to be. */
export interface ClassifierModel {
  readonly vectorizer: Vectorizer;
  readonly linear: LinearModel;
  /** The second opinion, which weighs whole clauses. */
  readonly attention: ClauseAttention;
  /** Divides the raw scores before they become probabilities. */
  readonly temperature: number;
}

/** Raised whenever the features change their meaning: a model learnt from others would be noise. */
const FORMAT = 2;

const LARGEST_BYTE = 127;

const isPowerOfTwo = (value: number): boolean => (value & (value - 1)) === 0;

/** Numbers rounded to 8 bits, in base64; `step` is what one of them stands for. */
const packedSchema = z.object({ step: z.number().positive(), bytes: z.base64() });
const bucketsSchema = z
  .number()
  .int()
  .min(1024)
  .max(1_048_576)
  .refine(isPowerOfTwo, 'must be a power of two');
const biasSchema = z.array(z.number()).length(CATEGORIES.length);

const modelFileSchema = z
  .object({
    format: z.literal(FORMAT),
    categories: z.array(z.enum(CATEGORIES)).length(CATEGORIES.length),
    temperature: z.number().positive(),
    linear: z.object({
      buckets: bucketsSchema,
      bias: biasSchema,
      rarity: packedSchema,
      weights: packedSchema,
    }),
    attention: z.object({
      buckets: bucketsSchema,
      bias: biasSchema,
      rarity: packedSchema,
      cues: packedSchema,
      weights: packedSchema,
    }),
  })
  .refine(({ categories }) => categories.every((category, index) => category === CATEGORIES[index]), {
    message: 'categories must be in the order of the contract',
  });

type Packed = z.infer<typeof packedSchema>;

/** Writes a model as JSON text, the same text for the same model. */
export function encodeModel({ vectorizer, linear, attention, temperature }: ClassifierModel): string {
  const file: z.infer<typeof modelFileSchema> = {
    format: FORMAT,
    categories: [...CATEGORIES],
    temperature,
    linear: {
      buckets: vectorizer.buckets,
      bias: Array.from(linear.bias),
      rarity: packed(vectorizer.rarity),
      weights: packed(linear.weights),
    },
    attention: {
      buckets: attention.buckets,
      bias: Array.from(attention.bias),
      rarity: packed(attention.rarity),
      cues: packed(attention.cues),
      weights: packed(attention.weights),
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a model from JSON text. Throws when the text is not a model of this format. */
export function decodeModel(text: string): ClassifierModel {
  const { temperature, linear, attention } = modelFileSchema.parse(JSON.parse(text));
  const classes = CATEGORIES.length;
  return {
    temperature,
    vectorizer: { buckets: linear.buckets, rarity: unpacked(linear.rarity, linear.buckets) },
    linear: {
      classes,
      bias: Float32Array.from(linear.bias),
      weights: unpacked(linear.weights, linear.buckets * classes),
    },
    attention: {
      classes,
      buckets: attention.buckets,
      bias: Float32Array.from(attention.bias),
      rarity: unpacked(attention.rarity, attention.buckets),
      cues: unpacked(attention.cues, attention.buckets),
      weights: unpacked(attention.weights, attention.buckets * classes),
    },
  };
}

function packed(values: Float32Array): Packed {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const step = largest === 0 ? 1 : largest / LARGEST_BYTE;
  const bytes = Int8Array.from(values, (value) => Math.round(value / step));
  return { step, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}

function unpacked({ step, bytes }: Packed, length: number): Float32Array {
  const numbers = new Int8Array(Buffer.from(bytes, 'base64'));
  if (numbers.length !== length) throw new Error('The classifier model is cut short');
  return Float32Array.from(numbers, (value) => value * step);
}
