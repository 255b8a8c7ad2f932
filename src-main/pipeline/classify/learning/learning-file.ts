import * as z from 'zod';
import { categorySchema } from '../../../../src-preload/contract/requests.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { StoredLesson } from '../../../data/repositories/lessons.ts';
import { lessonText, LONGEST_LESSON } from './lesson-text.ts';

/** As many lessons are taken from a file; an office that corrects ten a day fills it in a year. */
const MOST_IN_A_FILE = 2000;

/** Whoever opens the file reads what it holds before anything else. */
const CONTAINS =
  'Texts of corrected requests. Digits, codes and the names of mailboxes are blanked, words are not: personal data.';

const learningFileSchema = z.object({
  format: z.literal('brokerflow-lessons-1'),
  contains: z.string().max(500),
  lessons: z
    .array(
      z.object({
        text: z.string().min(1).max(LONGEST_LESSON),
        category: categorySchema,
        at: z.iso.datetime(),
      }),
    )
    .max(MOST_IN_A_FILE),
});

/** A lesson as a file carries it. */
export type CarriedLesson = z.infer<typeof learningFileSchema>['lessons'][number];

/**
 * Lessons as the text of a file for another machine of the office: the texts themselves, because features belong to
 * one version of the program and a file should outlive it; no names of files, no ids. The newest when there are
 * more than a file takes.
 */
export function writeLearningFile(lessons: readonly StoredLesson[]): string {
  const file: z.infer<typeof learningFileSchema> = {
    format: 'brokerflow-lessons-1',
    contains: CONTAINS,
    lessons: lessons
      .filter(({ text, state }) => text !== '' && state !== 'dropped')
      .slice(-MOST_IN_A_FILE)
      .map(({ text, category, at }) => ({ text, category, at })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads such a file. Its texts are treated like those of this machine, so that the same request gives the same text.
 * @throws BrokerFlowError `invalid-input` when it is none, or larger than one is written
 */
export function readLearningFile(text: string): readonly CarriedLesson[] {
  const file = learningFileSchema.safeParse(parsedJson(text));
  if (!file.success) throw new BrokerFlowError('invalid-input', z.prettifyError(file.error).slice(0, 500));
  return file.data.lessons
    .map((lesson) => ({ ...lesson, text: lessonText(lesson.text) }))
    .filter((lesson) => lesson.text !== '');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
