import { describe, expect, it } from 'vitest';
import { gatedRecognizer } from '../../helpers/gated-recognizer.ts';
import { writeSmallScan } from '../../helpers/make-scans.ts';
import { rowTold } from '../../helpers/row-told.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const TEXT = 'Vi chiediamo una quotazione per la flotta di autocarri e furgoni della nostra ditta';

/** Files are told apart by the width of their pages: the n-th large one, or the small one. */
const LARGE_PT = 150;
const SMALL_PT = 300;
const LARGE_PAGES = 60;
const DPI = 200;

/** An engine with one recogniser, which reads a page when the test lets it. */
async function engineReading() {
  const recognizer = gatedRecognizer(TEXT);
  const engine = await temporaryEngine({ ocrWorkers: 1, outside: recognizer });
  const folder = temporaryFolder();
  const drop = async (name: string, pages: number, widthPt: number): Promise<string> => {
    const path = await writeSmallScan(folder, `${name}.pdf`, { pages, widthPt });
    return (await takeIntoEngine(engine, path)).requestId;
  };
  const dropLarge = (number: number): Promise<string> =>
    drop(`large-${number}`, LARGE_PAGES, LARGE_PT + number * 10);
  /** Which file the next page is of. */
  const next = async () => {
    const page = await recognizer.next();
    const widthPt = Math.round((page.image.width * 72) / DPI);
    const large = Math.round((widthPt - LARGE_PT) / 10);
    return { ...page, of: widthPt > (LARGE_PT + SMALL_PT) / 2 ? 'small' : `large-${large}` };
  };
  /** Waits until a file is opened: its first page then waits to be recognised. */
  const opened = (id: string) => rowTold(engine, id, (row) => row.progress?.stage === 'text');
  return { engine, recognizer, drop, dropLarge, next, opened };
}

type Reading = Awaited<ReturnType<typeof engineReading>>;

/** Lets pages be read until one of `file` is under way; the files of those before. */
async function readUntil({ next }: Reading, file: string) {
  const before: string[] = [];
  for (let page = await next(); ; page = await next()) {
    if (page.of === file) return { page, before };
    before.push(page.of);
    page.finish();
  }
}

describe('a short document', () => {
  it.each([1, 3, 5])('is read long before %i large ones that came first', async (files) => {
    const reading = await engineReading();
    const { engine, drop, dropLarge, opened } = reading;
    const large = [];
    for (let number = 1; number <= files; number += 1) large.push(await dropLarge(number));
    (await readUntil(reading, 'large-1')).page.finish();
    const small = await drop('small', 1, SMALL_PT);
    await opened(small);
    const { page, before } = await readUntil(reading, 'small');
    page.finish();
    await engine.waitFor(small);
    expect((await engine.ask('requests.get', { id: small })).status).toMatch(/ready|review/);
    expect(before.length).toBeLessThan(6);
    for (const id of large) expect((await engine.ask('requests.get', { id })).status).toBe('reading');
  });
});

describe('what the clerk opens', () => {
  it('has its pages read first, before another large file that was opened earlier', async () => {
    const reading = await engineReading();
    const { engine, dropLarge, opened, next } = reading;
    const first = await dropLarge(1);
    let page = await next();
    const second = await dropLarge(2);
    await opened(second);
    // In turn it would be another page of the first.
    await engine.ask('requests.open', { id: second });
    page.finish();
    page = await next();
    expect(page.of).toBe('large-2');
    await engine.ask('requests.open', { id: first });
    page.finish();
    expect((await next()).of).toBe('large-1');
  });

  it('is begun although large files have all places', async () => {
    const reading = await engineReading();
    const { engine, dropLarge, opened, next } = reading;
    const ids = [];
    for (let number = 1; number <= 5; number += 1) ids.push(await dropLarge(number));
    const last = ids[4] ?? '';
    await opened(last);
    const page = await next();
    await engine.ask('requests.open', { id: last });
    page.finish();
    const { before } = await readUntil(reading, 'large-5');
    expect(before.length).toBeLessThan(6);
  });
});
