import { readFile } from 'node:fs/promises';
import { toCallError } from '../../../core/errors.ts';
import { decodeModel } from '../classifier-model.ts';
import type { Example } from './adapt-model.ts';
import { decodeLabelledTexts, exampleOf } from './labelled-texts.ts';
import { learningGround, learnLessons, type LearningGround } from './learn-lessons.ts';
import type { LearningAnswer, LearningFiles, LearningTask, TaughtRequest } from './learning-protocol.ts';

/** The files are those of the installed program: they do not change while it runs. */
let ground: Promise<LearningGround> | null = null;
/** The lessons of the last task by category and key: drawing features takes longer than learning. */
let examples: ReadonlyMap<string, Example> = new Map();

/** Entry of the thread that learns: answers one task at a time, and keeps what the next one needs again. */
export default async function answer({ files, lessons }: LearningTask): Promise<LearningAnswer> {
  try {
    examples = new Map(
      lessons.map((lesson) => [nameOf(lesson), examples.get(nameOf(lesson)) ?? exampleOf(lesson)]),
    );
    const ready = lessons.flatMap((lesson) => {
      const example = examples.get(nameOf(lesson));
      return example ? [{ ...example, key: lesson.key, standing: lesson.standing }] : [];
    });
    return { ok: true, value: learnLessons(await (ground ??= readGround(files)), ready) };
  } catch (error) {
    ground = null;
    return { ok: false, error: toCallError(error) };
  }
}

async function readGround(files: LearningFiles): Promise<LearningGround> {
  const shipped = decodeModel(await readFile(files.classifier, 'utf8'));
  const read = async (file: string) => decodeLabelledTexts(await readFile(file, 'utf8')).map(exampleOf);
  return learningGround(shipped, await read(files.replay), await read(files.guard));
}

function nameOf({ category, key }: TaughtRequest): string {
  return `${category} ${key}`;
}
