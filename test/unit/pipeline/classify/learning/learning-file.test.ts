import { describe, expect, it } from 'vitest';
import {
  readLearningFile,
  writeLearningFile,
} from '../../../../../src-main/pipeline/classify/learning/learning-file.ts';
import type { StoredLesson } from '../../../../../src-main/data/repositories/lessons.ts';

const LESSON: StoredLesson = {
  id: 1,
  request_id: '7f8c3a52-53b0-4f0e-9a53-0c6f1c7a4a11',
  correction_id: 3,
  name: 'Rossi Mario.pdf',
  text: 'assicurare un drone da 000 euro',
  text_sha256: 'abc',
  category: 'Rischi Tecnologici',
  at: '2026-11-21T10:00:00.000Z',
  state: 'learnt',
  refusal: null,
  attempt_id: 1,
};

function file(change: object, lesson: object = {}): string {
  const whole = JSON.parse(writeLearningFile([LESSON])) as { lessons: object[] };
  return JSON.stringify({ ...whole, lessons: [{ ...whole.lessons[0], ...lesson }], ...change });
}

describe('a file of corrections', () => {
  it('carries what was taught and nothing that names the request, and says what it holds', () => {
    const text = writeLearningFile([LESSON, { ...LESSON, state: 'dropped' }, { ...LESSON, text: '' }]);
    expect(text).toContain('personal data');
    expect(text).not.toMatch(/Rossi|7f8c3a52/u);
    expect(readLearningFile(text)).toEqual([{ text: LESSON.text, category: LESSON.category, at: LESSON.at }]);
  });

  it('is blanked on the way in, whoever wrote it', () => {
    const [lesson] = readLearningFile(file({}, { text: 'targa AB123CD' }));
    expect(lesson?.text).toBe('targa XX000XX');
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004'],
    ['another format', file({ format: 'brokerflow-lessons-9' })],
    ['an unknown category', file({}, { category: 'Marine' })],
    ['a text that is too long', file({}, { text: 'a'.repeat(20_001) })],
    ['a date that is none', file({}, { at: 'ieri' })],
    ['too many lessons', file({ lessons: Array.from({ length: 2001 }, () => ({})) })],
    ['a list', '[]'],
    ['a bare null', 'null'],
  ])('is refused as a whole: %s', (_, text) => {
    expect(() => readLearningFile(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
