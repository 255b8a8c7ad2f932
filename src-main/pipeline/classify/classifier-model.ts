import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import type { ClauseAttention } from './clause-attention.ts';
import type { LinearModel } from './logistic-regression.ts';
import { WORD_BUCKETS, type PlainWords } from './plain-words.ts';
import type { Vectorizer } from './vectorizer.ts';

/** All that classifying needs: what counts, how much, and how sure to be. */
export interface ClassifierModel {
  readonly vectorizer: Vectorizer;
  readonly linear: LinearModel;
  /** The second opinion, which weighs whole clauses: the mean of several that were learnt apart, alike in size. */
  readonly attention: readonly ClauseAttention[];
  /** The third opinion, of plain words. */
  readonly plain: PlainWords;
  /** Divides the raw scores before they become probabilities. */
  readonly temperature: number;
}

/** Raised whenever the features change their meaning: a model learnt from others would be noise. */
const FORMAT = 4;

const LARGEST_BYTE = 127;

const isPowerOfTwo = (value: number): boolean => (value & (value - 1)) === 0;

/** Numbers rounded to 8 bits, deflated (most of them are 0), in base64; `step` is what one of them stands for. */
const packedSchema = z.object({ step: z.number().positive(), bytes: z.base64() });
const bucketsSchema = z
  .number()
  .int()
  .min(1024)
  .max(1_048_576)
  .refine(isPowerOfTwo, 'must be a power of two');
const biasSchema = z.array(z.number()).length(CATEGORIES.length);

const linearSchema = z.object({
  buckets: bucketsSchema,
  bias: biasSchema,
  rarity: packedSchema,
  weights: packedSchema,
});

const modelFileSchema = z
  .object({
    format: z.literal(FORMAT),
    categories: z.array(z.enum(CATEGORIES)).length(CATEGORIES.length),
    temperature: z.number().positive(),
    linear: linearSchema,
    plain: linearSchema.extend({ buckets: z.literal(WORD_BUCKETS) }),
    attention: z
      .array(
        z.object({
          buckets: bucketsSchema,
          bias: biasSchema,
          rarity: packedSchema,
          cues: packedSchema,
          weights: packedSchema,
        }),
      )
      .min(1),
  })
  .refine(({ categories }) => categories.every((category, index) => category === CATEGORIES[index]), {
    message: 'categories must be in the order of the contract',
  });

type Packed = z.infer<typeof packedSchema>;

/** Writes a model as JSON text, the same text for the same model. */
export function encodeModel(model: ClassifierModel): string {
  const { attention, temperature } = model;
  const file: z.infer<typeof modelFileSchema> = {
    format: FORMAT,
    categories: [...CATEGORIES],
    temperature,
    linear: packedLinear(model),
    plain: { ...packedLinear(model.plain), buckets: WORD_BUCKETS },
    attention: attention.map(({ buckets, bias, rarity, cues, weights }) => ({
      buckets,
      bias: Array.from(bias),
      rarity: packed(rarity),
      cues: packed(cues),
      weights: packed(weights),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A first opinion as it comes back from its file: rounded to what is written. */
export function asWritten<M extends Pick<ClassifierModel, 'vectorizer' | 'linear'>>(model: M): M {
  const { vectorizer, linear } = model;
  return {
    ...model,
    vectorizer: { ...vectorizer, rarity: rounded(vectorizer.rarity) },
    linear: { ...linear, weights: rounded(linear.weights) },
  };
}

/** Reads a model from JSON text. Throws when the text is not a model of this format. */
export function decodeModel(text: string): ClassifierModel {
  const { temperature, linear, plain, attention } = modelFileSchema.parse(JSON.parse(text));
  const classes = CATEGORIES.length;
  return {
    temperature,
    ...unpackedLinear(linear),
    plain: unpackedLinear(plain),
    attention: attention.map(({ buckets, bias, rarity, cues, weights }) => ({
      classes,
      buckets,
      bias: Float32Array.from(bias),
      rarity: unpacked(rarity, buckets),
      cues: unpacked(cues, buckets),
      weights: unpacked(weights, buckets * classes),
    })),
  };
}

function packedLinear({ vectorizer, linear }: PlainWords): z.infer<typeof linearSchema> {
  return {
    buckets: vectorizer.buckets,
    bias: Array.from(linear.bias),
    rarity: packed(vectorizer.rarity),
    weights: packed(linear.weights),
  };
}

function unpackedLinear({ buckets, bias, rarity, weights }: z.infer<typeof linearSchema>): PlainWords {
  const classes = CATEGORIES.length;
  return {
    vectorizer: { buckets, rarity: unpacked(rarity, buckets) },
    linear: { classes, bias: Float32Array.from(bias), weights: unpacked(weights, buckets * classes) },
  };
}

function stepOf(values: Float32Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest === 0 ? 1 : largest / LARGEST_BYTE;
}

function rounded(values: Float32Array): Float32Array {
  const step = stepOf(values);
  return values.map((value) => Math.round(value / step) * step);
}

function packed(values: Float32Array): Packed {
  const step = stepOf(values);
  const bytes = Int8Array.from(values, (value) => Math.round(value / step));
  return { step, bytes: deflateRawSync(bytes).toString('base64') };
}

/** Millions of weights at every start: written by index, for mapping them one by one took most of the start. */
function unpacked({ step, bytes }: Packed, length: number): Float32Array {
  const file = inflateRawSync(Buffer.from(bytes, 'base64'), { maxOutputLength: length });
  if (file.length !== length) throw new Error('The classifier model is cut short');
  const numbers = new Int8Array(file.buffer, file.byteOffset, length);
  const values = new Float32Array(length);
  for (let index = 0; index < length; index += 1) values[index] = (numbers[index] ?? 0) * step;
  return values;
}
