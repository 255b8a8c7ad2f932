import { describe, expect, it } from 'vitest';
import { learnt, newLines, takeText, teach } from '../../helpers/learning.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const { drones } = newLines();
const TEN = drones.slice(0, 10);
const ELEVENTH = drones[10] ?? '';
const LONG = 240_000;

describe('learning from corrections', () => {
  it(
    'ten corrections of a new line change the eleventh, also after a restart',
    async () => {
      const dataFolder = temporaryFolder();
      const engine = await temporaryEngine({ dataFolder });
      const before = await engine.ask('requests.get', { id: await takeText(engine, ELEVENTH) });
      expect(before.category).not.toBe('Rischi Tecnologici');

      await teach(engine, TEN, 'Rischi Tecnologici');
      const state = await learnt(engine);
      expect(state).toMatchObject({ working: false, learnt: 10, refused: 0 });
      expect(state.score?.rightAfter).toBeGreaterThanOrEqual(state.score?.rightBefore ?? Infinity);
      const after = await engine.ask('requests.get', { id: await takeText(engine, `${ELEVENTH} .`) });
      expect(after).toMatchObject({ category: 'Rischi Tecnologici', classifier: 'local' });
      await engine.close();

      const again = await temporaryEngine({ dataFolder });
      const later = await again.ask('requests.get', { id: await takeText(again, `${ELEVENTH} ..`) });
      expect(later.probabilities).toEqual(after.probabilities);
    },
    LONG,
  );

  it(
    'follows a correction that is undone or made again, and keeps what a deleted request taught',
    async () => {
      const engine = await temporaryEngine();
      const [first = '', second = ''] = await teach(engine, TEN.slice(0, 2), 'Rischi Tecnologici');
      expect(await learnt(engine)).toMatchObject({ learnt: 2 });

      await engine.ask('requests.setCategory', { id: first, category: 'Fabbricato' });
      expect(await learnt(engine)).toMatchObject({ learnt: 2 });
      const lesson = engine.db
        .selectFrom('lessons')
        .select(['category', 'text'])
        .where('request_id', '=', first);
      expect(await lesson.execute()).toMatchObject([{ category: 'Fabbricato' }]);

      await engine.ask('requests.undo', { id: first });
      await learnt(engine);
      expect(await lesson.execute()).toMatchObject([{ category: 'Rischi Tecnologici' }]);
      await engine.ask('requests.undo', { id: first });
      expect(await learnt(engine)).toMatchObject({ learnt: 1 });

      await engine.db.deleteFrom('requests').where('id', '=', second).execute();
      await engine.ask('settings.set', { theme: 'dark' });
      expect(await learnt(engine)).toMatchObject({ learnt: 1 });
    },
    LONG,
  );
});
