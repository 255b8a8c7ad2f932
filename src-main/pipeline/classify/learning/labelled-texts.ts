import * as z from 'zod';
import { categorySchema } from '../../../../src-preload/contract/requests.ts';
import { CATEGORIES, type Category } from '../../../../src-preload/contract/vocabulary.ts';
import { drawDocument } from '../classifier-scores.ts';
import type { Example } from './adapt-model.ts';

/** A request as the classifier reads it, lines by `\n`, with its right category. */
export interface LabelledRequest {
  readonly text: string;
  readonly category: Category;
}

const fileSchema = z.object({
  format: z.literal(1),
  requests: z.array(z.object({ text: z.string(), category: categorySchema })),
});

/** Writes `guard.json` or `replay.json`: texts, not features, so that they hold whatever the features become. */
export function encodeLabelledTexts(requests: readonly LabelledRequest[]): string {
  const file: z.infer<typeof fileSchema> = {
    format: 1,
    requests: requests.map(({ text, category }) => ({ text, category })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads such a file. Throws when the text is not one. */
export function decodeLabelledTexts(text: string): readonly LabelledRequest[] {
  return fileSchema.parse(JSON.parse(text)).requests;
}

/** Draws a labelled request as the model sees it. */
export function exampleOf({ text, category }: LabelledRequest): Example {
  return { ...drawDocument(text), label: CATEGORIES.indexOf(category) };
}
