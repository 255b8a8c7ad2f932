import { extractFields } from '../../src-main/pipeline/fields/extract-fields.ts';
import type { Category, FieldName } from '../../src-preload/contract/vocabulary.ts';
import { textDocument } from './item-document.ts';

/** The value found for one field in a text, or undefined. */
export function extractedValue(text: string, category: Category, name: FieldName): unknown {
  const fields = extractFields(textDocument(text), category, { today: new Date(2026, 10, 21) });
  return fields[name]?.value;
}
