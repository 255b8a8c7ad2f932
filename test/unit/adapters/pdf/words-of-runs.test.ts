import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../src-main/adapters/pdf/text-runs.ts';
import { wordsOfRuns } from '../../../../src-main/adapters/pdf/words-of-runs.ts';

function run(text: string, x: number, y: number, width: number, turn: TextRun['turn'] = 0): TextRun {
  return { text, x, y, width, size: 10, ascent: 0.8, descent: 0.2, turn };
}

const texts = (runs: readonly TextRun[]) => wordsOfRuns(runs).map((word) => word.text);

describe('wordsOfRuns', () => {
  it('splits at spaces and keeps the words inside the run', () => {
    const [first, second] = wordsOfRuns([run('Partita IVA', 100, 50, 55)]);
    expect(first).toMatchObject({ text: 'Partita', left: 100, top: 42, bottom: 52 });
    expect(second?.text).toBe('IVA');
    expect(second?.left).toBeGreaterThan(first?.right ?? Infinity);
    expect(second?.right).toBeCloseTo(155);
  });

  it('joins what touches and separates what does not', () => {
    expect(texts([run('Poli', 100, 50, 20), run('zza', 120.5, 50, 15)])).toEqual(['Polizza']);
    expect(texts([run('Polizza', 100, 50, 35), run('numero', 138, 50, 30)])).toEqual(['Polizza', 'numero']);
    expect(texts([run('sopra', 100, 50, 25), run('sotto', 125, 62, 25)])).toEqual(['sopra', 'sotto']);
    expect(texts([run('fine ', 100, 50, 20), run('inizio', 120, 50, 30)])).toEqual(['fine', 'inizio']);
  });

  it('undoes the break at a soft hyphen', () => {
    expect(texts([run('assicu\u00AD', 100, 50, 40), run('razione vita', 50, 62, 60)])).toEqual([
      'assicurazione',
      'vita',
    ]);
    expect(texts([run('assi\u00ADcurazione', 100, 50, 70)])).toEqual(['assicurazione']);
  });

  it('stands a word on its end when it runs downwards', () => {
    const [word] = wordsOfRuns([run('Protocollo', 100, 50, 60, 1)]);
    expect(word).toMatchObject({ left: 98, right: 108, top: 50, bottom: 110 });
  });
});
