import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import type { Recognized, Recognizer } from '../../../../src-main/adapters/ocr/recognizer.ts';
import { createRecognizerPool } from '../../../../src-main/adapters/ocr/recognizer-pool.ts';

const READ: Recognized = { words: [], readWith: 'test data' };
const PAGE: GreyImage = { width: 1, height: 1, pixels: Uint8Array.of(255) };

/** Starts recognisers that fail as often as told, and keeps count of them. */
function starter(failures = 0) {
  const counts = { started: 0, closed: 0, failuresLeft: failures };
  const start = (): Promise<Recognizer> => {
    counts.started += 1;
    return Promise.resolve({
      recognize: () => {
        if (counts.failuresLeft === 0) return Promise.resolve(READ);
        counts.failuresLeft -= 1;
        return Promise.reject(new Error('thread died'));
      },
      alive: () => true,
      close: () => {
        counts.closed += 1;
        return Promise.resolve();
      },
    });
  };
  return { counts, start };
}

describe('RecognizerPool', () => {
  it('starts none before the first page, and uses a warm one again', async () => {
    const { counts, start } = starter();
    const pool = createRecognizerPool(start);
    expect(counts.started).toBe(0);
    await pool.recognize(PAGE, 'text');
    await pool.recognize(PAGE, 'text');
    expect(counts).toMatchObject({ started: 1, closed: 0 });
  });

  it('renews a recogniser after sixty pages', async () => {
    const { counts, start } = starter();
    const pool = createRecognizerPool(start);
    for (let page = 0; page < 61; page += 1) await pool.recognize(PAGE, 'text');
    expect(counts).toMatchObject({ started: 2, closed: 1 });
  });

  it('tries a page once more on a fresh recogniser, then gives up and goes on with the next', async () => {
    const once = starter(1);
    await expect(createRecognizerPool(once.start).recognize(PAGE, 'text')).resolves.toEqual({
      words: [],
      readWith: 'test data',
    });
    expect(once.counts).toMatchObject({ started: 2, closed: 1 });
    const twice = starter(2);
    const pool = createRecognizerPool(twice.start);
    await expect(pool.recognize(PAGE, 'text')).rejects.toThrow('thread died');
    await expect(pool.recognize(PAGE, 'text')).resolves.toEqual(READ);
  });

  it('ends one that does not come to the end of a page, does not try that page again, and goes on', async () => {
    let closed = 0;
    const start = (): Promise<Recognizer> => {
      const stuck = closed === 0;
      return Promise.resolve({
        recognize: () => (stuck ? new Promise<never>(() => undefined) : Promise.resolve(READ)),
        alive: () => true,
        close: () => {
          closed += 1;
          return Promise.resolve();
        },
      });
    };
    const pool = createRecognizerPool(start, 1);
    await expect(pool.recognize(PAGE, 'text')).rejects.toMatchObject({ code: 'damaged' });
    expect(closed).toBe(1);
    await expect(pool.recognize(PAGE, 'text')).resolves.toEqual(READ);
    expect(closed).toBe(1);
  });

  it('closes idle ones beyond the number to keep', async () => {
    const { counts, start } = starter();
    const pool = createRecognizerPool(start);
    await Promise.all([
      pool.recognize(PAGE, 'text'),
      pool.recognize(PAGE, 'text'),
      pool.recognize(PAGE, 'text'),
    ]);
    await pool.keep(1);
    expect(counts).toMatchObject({ started: 3, closed: 2 });
  });

  it('keeps the languages of a recogniser, and lets an idle one make room for others', async () => {
    const { counts, start } = starter();
    const asked: (string | null)[] = [];
    const pool = createRecognizerPool((languages) => {
      asked.push(languages);
      return start();
    });
    await pool.recognize(PAGE, 'text');
    await pool.recognize(PAGE, 'text', 'deu');
    await pool.recognize(PAGE, 'text', 'deu');
    expect(counts).toMatchObject({ started: 2, closed: 1 });
    await pool.recognize(PAGE, 'text', null);
    expect(asked).toEqual([null, 'deu', null]);
    expect(counts).toMatchObject({ started: 3, closed: 2 });
  });
});
