import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../src-main/adapters/pdf/drawing/drawing.ts';
import { wordsOfRuns } from '../../../../src-main/adapters/pdf/words-of-runs.ts';
import { drawnRun } from '../../../helpers/drawn-run.ts';

const run = (text: string, x: number, y: number, width: number, change: Partial<TextRun> = {}): TextRun =>
  drawnRun({ text, x, y, width, ...change });

const texts = (runs: readonly TextRun[]) => wordsOfRuns(runs).map((word) => word.text);

describe('wordsOfRuns', () => {
  it('stands a word around its baseline', () => {
    const [word] = wordsOfRuns([run('Partita', 100, 50, 35)]);
    expect(word).toMatchObject({ text: 'Partita', left: 100, top: 42, right: 135 });
    expect(word?.bottom).toBeCloseTo(52.1);
  });

  it('joins what touches and separates what does not', () => {
    expect(texts([run('Poli', 100, 50, 20), run('zza', 120.5, 50, 15)])).toEqual(['Polizza']);
    expect(texts([run('Polizza', 100, 50, 35), run('numero', 138, 50, 30)])).toEqual(['Polizza', 'numero']);
    expect(texts([run('sopra', 100, 50, 25), run('sotto', 125, 62, 25)])).toEqual(['sopra', 'sotto']);
    const afterSpace = run('inizio', 120, 50, 30, { startsWord: true });
    expect(texts([run('fine', 100, 50, 20), afterSpace])).toEqual(['fine', 'inizio']);
  });

  it('undoes the break at a soft hyphen', () => {
    expect(
      texts([run('assicu\u00AD', 100, 50, 40), run('razione', 50, 62, 35), run('vita', 90, 62, 20)]),
    ).toEqual(['assicurazione', 'vita']);
    expect(texts([run('assi\u00ADcurazione', 100, 50, 70)])).toEqual(['assicurazione']);
  });

  it('leaves the box of a broken word where its first part stands', () => {
    const [word] = wordsOfRuns([run('assicu\u00AD', 100, 50, 40), run('razione', 50, 62, 35)]);
    expect(word).toMatchObject({ left: 100, right: 140, top: 42 });
  });

  it('stands a word on its end when it runs downwards', () => {
    const [word] = wordsOfRuns([run('Protocollo', 100, 50, 60, { turn: 1 })]);
    expect(word).toMatchObject({ right: 108, top: 50, bottom: 110 });
  });

  it('puts an upright box around slanted text', () => {
    const [word] = wordsOfRuns([
      run('BOZZA', 100, 200, 100, { slanted: true, angle: -Math.PI / 4, turn: 0 }),
    ]);
    expect(word?.right).toBeCloseTo(100 + 100 * Math.SQRT1_2 + 2.1 * Math.SQRT1_2, 1);
    expect(word?.top).toBeCloseTo(200 - 100 * Math.SQRT1_2 - 8 * Math.SQRT1_2, 1);
  });
});
