import { describe, expect, it } from 'vitest';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { readLabelledItems } from '../../helpers/item-document.ts';
import { learningFile, learnt, newLines, takeText } from '../../helpers/learning.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const { drones } = newLines();
const LESSONS = drones
  .slice(0, 10)
  .map((text) => ({ text, category: 'Rischi Tecnologici' as const satisfies Category }));
const ELEVENTH = drones[10] ?? '';
const LONG = 240_000;

let times = 0;
/** The same request again: a file that was never seen. */
async function decide(engine: TestEngine, text: string): Promise<Category | null> {
  times += 1;
  const { category } = await engine.ask('requests.get', {
    id: await takeText(engine, `${text}\n\n${'.'.repeat(times)}`),
  });
  return category;
}

async function taughtEngine(dataFolder = temporaryFolder()): Promise<TestEngine> {
  const engine = await temporaryEngine({ dataFolder });
  await engine.ask('learning.takeIn', { text: learningFile(LESSONS) });
  await learnt(engine);
  return engine;
}

describe('corrections from a file', () => {
  it(
    'teach another machine the same, and only once',
    async () => {
      const engine = await taughtEngine();
      expect(await learnt(engine)).toMatchObject({ learnt: 10, imported: 10 });
      const { text } = await engine.ask('learning.fileText', {});
      const other = await temporaryEngine();
      expect(await other.ask('learning.takeIn', { text })).toEqual({ added: 10, known: 0 });
      await learnt(other);
      const model = (each: TestEngine) =>
        each.db.selectFrom('learnt_model').select('model').executeTakeFirstOrThrow();
      expect(await model(other)).toEqual(await model(engine));
      expect(await other.ask('learning.takeIn', { text })).toEqual({ added: 0, known: 10 });
      expect(await learnt(other)).toMatchObject({ learnt: 10 });
    },
    LONG,
  );

  it(
    'are refused by the guard when they are nonsense, and nothing gets worse',
    async () => {
      const nonsense = readLabelledItems('training')
        .filter(({ category }) => category === 'Flotta Auto')
        .slice(0, 10)
        .map(({ text }) => ({ text, category: 'Fabbricato' as const satisfies Category }));
      const engine = await temporaryEngine();
      await engine.ask('learning.takeIn', { text: learningFile(nonsense) });
      const state = await learnt(engine);
      expect(state).toMatchObject({ learnt: 0, refused: 10, score: null });
      expect(state.refusedLessons[0]?.reason).toMatch(/forgets|unsettles/u);
      expect(await engine.db.selectFrom('learnt_model').selectAll().execute()).toEqual([]);
    },
    LONG,
  );

  it('are refused as a whole when the file is none, and nothing changes', async () => {
    const engine = await temporaryEngine();
    const hostile = { text: learningFile([{ text: 'x'.repeat(30_000), category: 'Altro' }]) };
    await expect(engine.ask('learning.takeIn', hostile)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(engine.ask('learning.takeIn', { text: '{' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await learnt(engine)).toMatchObject({ learnt: 0, refused: 0 });
  });
});

describe('what was learnt', () => {
  it(
    'is set aside while learning is switched off',
    async () => {
      const engine = await taughtEngine();
      expect(await decide(engine, ELEVENTH)).toBe('Rischi Tecnologici');
      await engine.ask('settings.set', { learning: { enabled: false } });
      await learnt(engine);
      expect(await decide(engine, ELEVENTH)).not.toBe('Rischi Tecnologici');
      await engine.ask('settings.set', { learning: { enabled: true } });
      await learnt(engine);
      expect(await decide(engine, ELEVENTH)).toBe('Rischi Tecnologici');
    },
    LONG,
  );

  it(
    'is taken back, the last update alone or everything',
    async () => {
      const engine = await taughtEngine();
      const [more = ''] = newLines().boats;
      await engine.ask('learning.takeIn', {
        text: learningFile([{ text: more, category: 'Rischi Tecnologici' }]),
      });
      expect(await learnt(engine)).toMatchObject({ learnt: 11, last: { lessons: 1 } });
      await engine.ask('learning.undoLast', {});
      expect(await learnt(engine)).toMatchObject({ learnt: 10, last: { lessons: 10 } });
      await engine.ask('learning.forget', {});
      expect(await learnt(engine)).toMatchObject({ learnt: 0, refused: 0, last: null, score: null });
      expect(await engine.db.selectFrom('lessons').selectAll().execute()).toEqual([]);
      expect(await decide(engine, ELEVENTH)).not.toBe('Rischi Tecnologici');
      await expect(engine.ask('learning.undoLast', {})).rejects.toMatchObject({ code: 'conflict' });
    },
    LONG,
  );

  it(
    'is learnt anew after a kill in the middle, and when the program brings another model',
    async () => {
      const dataFolder = temporaryFolder();
      const engine = await taughtEngine(dataFolder);
      const { model } = await engine.db.selectFrom('learnt_model').select('model').executeTakeFirstOrThrow();
      await engine.db.updateTable('lessons').set({ state: 'waiting', attempt_id: null }).execute();
      await engine.db.deleteFrom('learnt_model').execute();
      await engine.close();

      const resumed = await temporaryEngine({ dataFolder });
      expect(await learnt(resumed)).toMatchObject({ learnt: 10 });
      await resumed.db
        .updateTable('learnt_model')
        .set({ shipped_sha256: 'of another version', model: '{}' })
        .execute();
      await resumed.close();

      const updated = await temporaryEngine({ dataFolder });
      expect(await learnt(updated)).toMatchObject({ learnt: 10 });
      const row = await updated.db.selectFrom('learnt_model').selectAll().executeTakeFirstOrThrow();
      expect(row.model).toBe(model);
      expect(row.shipped_sha256).toMatch(/^[0-9a-f]{64}$/u);
    },
    LONG,
  );
});
