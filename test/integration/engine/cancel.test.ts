import { describe, expect, it } from 'vitest';
import { gatedRecognizer } from '../../helpers/gated-recognizer.ts';
import { writeSmallScan } from '../../helpers/make-scans.ts';
import { rowTold } from '../../helpers/row-told.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const TEXT = 'Vi chiediamo una quotazione per la flotta di autocarri e furgoni della nostra ditta';
const LARGE = { pages: 20, widthPt: 150 };

/** An engine with one recogniser at work on the third page of a large scan. */
async function engineAtThirdPage() {
  const recognizer = gatedRecognizer(TEXT);
  const engine = await temporaryEngine({ ocrWorkers: 1, outside: recognizer });
  const folder = temporaryFolder();
  const { requestId: id } = await takeIntoEngine(engine, await writeSmallScan(folder, 'large.pdf', LARGE));
  for (let page = 0; page < 2; page += 1) (await recognizer.next()).finish();
  const underWay = await recognizer.next();
  await rowTold(engine, id, ({ progress }) => progress?.stage === 'text' && progress.done === 2);
  return { engine, recognizer, folder, id, underWay };
}

async function storedPages(engine: TestEngine): Promise<number[]> {
  const rows = await engine.db.selectFrom('pages').select('page').orderBy('page').execute();
  return rows.map(({ page }) => page);
}

async function lastEvents(engine: TestEngine, id: string): Promise<string[]> {
  return (await engine.ask('requests.get', { id })).history.map(({ event }) => event);
}

describe('cancelling a request in the middle of a page', () => {
  it('settles it while that page is still under way, and tells the window', async () => {
    const { engine, id } = await engineAtThirdPage();
    const told = rowTold(engine, id, ({ status }) => status === 'failed');
    const row = await engine.ask('requests.cancel', { id });
    expect(row).toMatchObject({ status: 'failed', reason: 'cancelled', progress: null, category: null });
    expect((await told).reason).toBe('cancelled');
    expect(await storedPages(engine)).toEqual([1, 2]);
  });

  it('keeps the worker warm, and gives it to the next one only when the page is done', async () => {
    const { engine, recognizer, folder, id, underWay } = await engineAtThirdPage();
    await engine.ask('requests.cancel', { id });
    const small = await writeSmallScan(folder, 'small.pdf', { pages: 1, widthPt: 300 });
    const { requestId } = await takeIntoEngine(engine, small);
    const arrived: string[] = [];
    const page = recognizer.next().then((next) => {
      arrived.push('next page');
      return next;
    });
    await rowTold(engine, requestId, ({ progress }) => progress?.stage === 'text');
    arrived.push('page done');
    const lines = recognizer.lines();
    expect(lines).toBeGreaterThan(0);
    underWay.finish();
    const next = await page;
    expect(recognizer.lines()).toBe(lines);
    next.finish();
    expect(arrived).toEqual(['page done', 'next page']);
    await engine.waitFor(requestId);
    expect(recognizer.warm()).toBe(1);
  });

  it('stores nothing of the cancelled run once it has settled, also when it is run again at once', async () => {
    const { engine, recognizer, id, underWay } = await engineAtThirdPage();
    await engine.ask('requests.cancel', { id });
    await engine.ask('requests.retry', { id });
    expect(await storedPages(engine)).toEqual([]);
    underWay.finish('testo di una lettura annullata');
    for (let page = 0; page < LARGE.pages; page += 1) (await recognizer.next()).finish();
    await engine.waitFor(id);
    expect(await storedPages(engine)).toEqual(Array.from({ length: LARGE.pages }, (_, index) => index + 1));
    const { total } = await engine.ask('requests.list', { text: 'annullata' });
    expect(total).toBe(0);
    const events = await lastEvents(engine, id);
    expect(events.filter((event) => event === 'failed')).toHaveLength(1);
    expect(events.filter((event) => event === 'read')).toHaveLength(1);
  });
});

it('settles a real scan in the middle of its recognition, and reads the next one', async () => {
  const engine = await temporaryEngine({ ocrWorkers: 1 });
  const folder = temporaryFolder();
  const { requestId: id } = await takeIntoEngine(engine, await writeSmallScan(folder, 'large.pdf', LARGE));
  await rowTold(engine, id, ({ progress }) => (progress?.done ?? 0) >= 2);
  expect(await engine.ask('requests.cancel', { id })).toMatchObject({
    status: 'failed',
    reason: 'cancelled',
  });
  const before = await storedPages(engine);
  expect(before.length).toBeLessThan(LARGE.pages);
  const small = await writeSmallScan(folder, 'small.pdf', { pages: 1, widthPt: 300 });
  const { requestId } = await takeIntoEngine(engine, small);
  await engine.waitFor(requestId);
  const { status, documents } = await engine.ask('requests.get', { id: requestId });
  // Bars are no words: what matters is that the page went through the same recogniser.
  expect(['failed', 'review', 'ready']).toContain(status);
  expect(documents[0]?.pages.map(({ source }) => source)).toEqual(['ocr']);
  expect((await storedPages(engine)).length).toBe(before.length + 1);
});
