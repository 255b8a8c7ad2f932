import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LearningState } from '../../src-preload/contract/learning.ts';
import type { Category } from '../../src-preload/contract/vocabulary.ts';
import { renderRequestPdf } from '../../scripts/documents/render-request-pdf.ts';
import { takeIntoEngine } from './take-one.ts';
import type { TestEngine } from './temporary-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Requests of lines that nothing was trained for, as people write them. */
export function newLines(): { readonly drones: readonly string[]; readonly boats: readonly string[] } {
  const file = new URL('../fixtures/learning/new-lines.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof newLines>;
}

/** Hands an engine a request as a PDF with this text and waits until it is processed; its id. */
export async function takeText(engine: TestEngine, text: string): Promise<string> {
  const path = join(temporaryFolder(), 'richiesta.pdf');
  writeFileSync(
    path,
    await renderRequestPdf({ channel: 'note', language: 'it', subject: null, text, table: null }),
  );
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return requestId;
}

/** Takes requests in and corrects the category of each; their ids. */
export async function teach(
  engine: TestEngine,
  texts: readonly string[],
  category: Category,
): Promise<readonly string[]> {
  const ids = await Promise.all(texts.map((text) => takeText(engine, text)));
  for (const id of ids) await engine.ask('requests.setCategory', { id, category });
  return ids;
}

/** A file of corrections, as another machine of the office would have written it. */
export function learningFile(
  lessons: readonly { readonly text: string; readonly category: Category }[],
): string {
  const at = '2026-11-20T10:00:00.000Z';
  return JSON.stringify({
    format: 'brokerflow-lessons-1',
    contains: 'texts',
    lessons: lessons.map((lesson) => ({ ...lesson, at })),
  });
}

/** What was learnt, once nothing is left to learn. */
export async function learnt(engine: TestEngine): Promise<LearningState> {
  const state = await engine.ask('learning.state', {});
  if (!state.working) return state;
  return new Promise((resolve) => {
    const stop = engine.on((event) => {
      if (event.name !== 'learning.changed' || event.payload.working) return;
      stop();
      resolve(event.payload);
    });
    // It may have ended between the answer and the listening.
    void engine.ask('learning.state', {}).then((now) => {
      if (now.working) return;
      stop();
      resolve(now);
    });
  });
}
