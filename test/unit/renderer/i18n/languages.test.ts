import { describe, expect, it } from 'vitest';
import { ERROR_CODES, REVIEW_REASONS } from '../../../../src-preload/contract/errors.ts';
import { en } from '../../../../src-renderer/i18n/en/index.ts';
import { it as italian } from '../../../../src-renderer/i18n/it/index.ts';

/** Every text by its path. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '');

describe('languages', () => {
  const inItalian = new Map(texts(italian));

  it('have no empty text', () => {
    expect([...texts(italian), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill the same values into the same text', () => {
    const differing = texts(en).filter(([path, text]) => {
      const original = inItalian.get(path);
      if (original === undefined || /_(one|many|other)$/.test(path)) return false;
      return placeholders(text).toSorted().join() !== placeholders(original).toSorted().join();
    });
    expect(differing).toEqual([]);
  });

  it('have no exclamation mark: a calm program does not shout', () => {
    expect([...texts(italian), ...texts(en)].filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('say for every code what happened, what was kept or what to do', () => {
    for (const code of [...ERROR_CODES, ...REVIEW_REASONS]) {
      expect(italian.shared.reason[code].split('. ').length, code).toBeGreaterThan(1);
    }
  });
});
