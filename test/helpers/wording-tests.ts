import { describe, expect, it } from 'vitest';
import { extractFields } from '../../src-main/pipeline/fields/extract-fields.ts';
import type { Category, FieldName, FieldValue } from '../../src-preload/contract/vocabulary.ts';
import { textDocument } from './item-document.ts';

/** A way to say something, and what is meant; null where nothing of the kind is said. */
export type Wording = readonly [category: Category, field: FieldName, text: string, value: FieldValue | null];

/** One test a wording: the field has that value, on a day when all dates of the wordings are near. */
export function wordingTests(about: string, wordings: readonly Wording[]): void {
  describe(`wordings for ${about}`, () => {
    it.each(wordings)('%s, %s: %s', (category, name, text, value) => {
      const fields = extractFields(textDocument(text), category, { today: new Date(2026, 0, 15) });
      expect(fields[name]?.value ?? null).toEqual(value);
    });
  });
}
