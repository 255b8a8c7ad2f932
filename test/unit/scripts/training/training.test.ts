import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { documentText } from '../../../../src-main/core/document-text.ts';
import { encodeModel } from '../../../../src-main/pipeline/classify/classifier-model.ts';
import { crossValidate } from '../../../../scripts/training/cross-validate.ts';
import { trainClassifierModel } from '../../../../scripts/training/train.ts';
import {
  isReference,
  itemDocument,
  loadAllTrainingItems,
  loadTrainingItems,
} from '../../../../scripts/training/training-data.ts';

const all = loadAllTrainingItems();
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

test('every id is used once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(isReference)).toHaveLength(125);
});

test('a wrong item is refused, naming its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  folders.push(folder);
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, `${JSON.stringify(all[0])}\n{"id":"X","category":"Vita"}\n`);

  expect(() => loadTrainingItems(file)).toThrow(/items\.jsonl:2/);
});

test('an item becomes a page with subject, text and table', () => {
  const items = all.filter(({ table, subject }) => table !== null && subject !== null);
  expect(items.length).toBeGreaterThan(20);
  for (const item of items) {
    const text = documentText(itemDocument(item));
    expect(text).toContain(item.subject?.trim().split(/\s+/)[0]);
    expect(text).toContain(item.table?.[1]?.[0]?.trim().split(/\s+/)[0]);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
  }
});

test('training is repeatable to the byte', () => {
  const some = all.filter((_, index) => index % 8 === 0);

  expect(encodeModel(trainClassifierModel(some))).toBe(encodeModel(trainClassifierModel(some)));
});

test('every item is judged once, by a model that never saw it', () => {
  const some = all.filter(isReference).slice(0, 40);
  const answers = crossValidate(some, { folds: 2 });

  expect(answers.map(({ item }) => item.id).toSorted()).toEqual(some.map(({ id }) => id).toSorted());
  // A model that had seen them would know nearly all.
  expect(answers.filter(({ right }) => right).length).toBeLessThan(some.length);
});
