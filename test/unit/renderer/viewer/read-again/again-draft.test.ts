import { describe, expect, it } from 'vitest';
import { readingChoiceSchema } from '../../../../../src-preload/contract/reading.ts';
import { newDraft, questionOf } from '../../../../../src-renderer/viewer/read-again/again-draft.ts';

const draft = newDraft({ source: 'ocr' });

describe('a new draft', () => {
  it('asks for the page in view, read as always', () => {
    expect(questionOf(draft, 3, 9)).toEqual({
      pages: [3],
      choice: { recognize: false, languages: null, turn: null },
    });
  });

  it('passes over a text layer, which read again would say the same', () => {
    expect(newDraft({ source: 'text' }).recognize).toBe(true);
  });
});

describe('questionOf', () => {
  it('asks for all pages by naming none', () => {
    expect(questionOf({ ...draft, extent: 'all', typed: 'x' }, 3, 9)?.pages).toEqual([]);
  });

  it('asks nothing while the page numbers make no sense', () => {
    expect(questionOf({ ...draft, extent: 'some', typed: '8-12' }, 3, 9)).toBeNull();
    expect(questionOf({ ...draft, extent: 'some', typed: '8-9' }, 3, 9)?.pages).toEqual([8, 9]);
  });

  it('writes the languages in the order chosen, as the contract takes them', () => {
    const question = questionOf({ ...draft, languages: ['deu', 'ita', 'chi_sim'], turn: 2 }, 1, 1);
    expect(question?.choice).toMatchObject({ languages: 'deu+ita+chi_sim', turn: 2 });
    expect(readingChoiceSchema.safeParse(question?.choice).success).toBe(true);
  });
});
