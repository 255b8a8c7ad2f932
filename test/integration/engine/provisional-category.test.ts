import { describe, expect, it } from 'vitest';
import { isProvisional } from '../../../src-preload/contract/requests.ts';
import { gatedRecognizer, type GatedRecognizer } from '../../helpers/gated-recognizer.ts';
import { writeSmallScan } from '../../helpers/make-scans.ts';
import { rowTold } from '../../helpers/row-told.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = 'Vi chiediamo una quotazione per la flotta di autocarri e furgoni con targhe allegate';
const BUILDING = Array.from(
  { length: 8 },
  () => 'Assicurazione globale fabbricati del condominio: incendio, ricostruzione a nuovo, tetto e facciate',
).join(' ');
const PAGES = 20;
/** Pages may come in for recognition out of order: after so many the first three are among them. */
const ENOUGH = 6;

async function engineReading(pages: number, dataFolder = temporaryFolder()) {
  const recognizer = gatedRecognizer(FLEET);
  const engine = await temporaryEngine({ dataFolder, ocrWorkers: 1, outside: recognizer });
  const folder = temporaryFolder();
  const drop = async (name: string, count: number): Promise<string> => {
    const path = await writeSmallScan(folder, name, { pages: count, widthPt: 150 });
    return (await takeIntoEngine(engine, path)).requestId;
  };
  // A worker that starts is slow with its first page: the order of pages is only known of warm ones.
  const warmUp = await drop('first.pdf', 3);
  await finishPages(recognizer, 3);
  await engine.waitFor(warmUp);
  return { engine, recognizer, id: await drop('scan.pdf', pages), dataFolder };
}

async function finishPages(recognizer: GatedRecognizer, count: number, text?: string): Promise<void> {
  for (let page = 0; page < count; page += 1) (await recognizer.next()).finish(text);
}

const done = (engine: TestEngine, id: string, pages: number) =>
  rowTold(engine, id, ({ progress }) => progress?.stage === 'text' && progress.done === pages);

describe('the category of the first pages', () => {
  it('is shown while the others are read, and replaced by that of the whole', async () => {
    const { engine, recognizer, id } = await engineReading(PAGES);
    await finishPages(recognizer, 2);
    expect((await done(engine, id, 2)).category).toBeNull();
    await finishPages(recognizer, ENOUGH - 2);
    const early = await rowTold(engine, id, ({ category }) => category !== null);
    expect(early).toMatchObject({ status: 'reading', category: 'Flotta Auto', classifier: 'local' });
    expect(early.confidence).toBeGreaterThan(0);
    expect(isProvisional(early)).toBe(true);
    await finishPages(recognizer, PAGES - ENOUGH, BUILDING);
    await engine.waitFor(id);
    const whole = await engine.ask('requests.get', { id });
    expect(whole.category).toBe('Fabbricato');
    expect(isProvisional(whole)).toBe(false);
    expect(whole.history.filter(({ event }) => event === 'classified')).toHaveLength(1);
  });

  it('is not asked for when the whole is there as soon', async () => {
    const { engine, recognizer, id } = await engineReading(8);
    await finishPages(recognizer, 7);
    expect((await done(engine, id, 7)).category).toBeNull();
  });

  it('survives an interruption, and comes when enough pages were read before it', async () => {
    const { engine, recognizer, id, dataFolder } = await engineReading(PAGES);
    await finishPages(recognizer, ENOUGH);
    await done(engine, id, ENOUGH);
    await engine.db.updateTable('requests').set({ category: null }).where('id', '=', id).execute();
    await engine.close();
    const again = gatedRecognizer(BUILDING);
    const resumed = await temporaryEngine({ dataFolder, ocrWorkers: 1, outside: again });
    const row = await rowTold(
      resumed,
      id,
      ({ category, progress }) => category !== null && progress !== null,
    );
    expect(row).toMatchObject({ category: 'Flotta Auto', progress: { done: ENOUGH, total: PAGES } });
    await finishPages(again, PAGES - ENOUGH);
    await resumed.waitFor(id);
    expect((await resumed.ask('requests.get', { id })).category).toBe('Fabbricato');
  });

  it('goes when the reading is cancelled', async () => {
    const { engine, recognizer, id } = await engineReading(PAGES);
    await finishPages(recognizer, ENOUGH);
    await rowTold(engine, id, ({ category }) => category !== null);
    const row = await engine.ask('requests.cancel', { id });
    expect(row).toMatchObject({ status: 'failed', category: null, confidence: null, classifier: null });
  });

  it('takes nothing from what the clerk decided', async () => {
    const { engine, recognizer, id } = await engineReading(PAGES);
    await finishPages(recognizer, PAGES);
    await engine.waitFor(id);
    await engine.ask('requests.setCategory', { id, category: 'RC Professionale' });
    await engine.ask('requests.retry', { id });
    await finishPages(recognizer, ENOUGH);
    expect(await done(engine, id, ENOUGH)).toMatchObject({
      category: 'RC Professionale',
      classifier: 'clerk',
    });
    await finishPages(recognizer, PAGES - ENOUGH);
    await engine.waitFor(id);
    expect((await engine.ask('requests.get', { id })).category).toBe('RC Professionale');
  });
});
