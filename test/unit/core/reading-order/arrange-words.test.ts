import { describe, expect, it } from 'vitest';
import { arrangeWords } from '../../../../src-main/core/reading-order/arrange-words.ts';
import type { PlacedWord } from '../../../../src-main/core/reading-order/placed-word.ts';

const PAGE = { widthPt: 600, heightPt: 800 };

/** Words of ten points' height and six points a letter, set one after the other from (x, y). */
function words(text: string, x: number, y: number, slope = 0): readonly PlacedWord[] {
  let left = x;
  return text.split(' ').map((word) => {
    const right = left + word.length * 6;
    const top = y + (left - x) * slope;
    const box = [left / 600, top / 800, right / 600, (top + 10) / 800] as const;
    left = right + 3;
    return { text: word, confidence: 1, box: [...box] };
  });
}

function lines(placed: readonly PlacedWord[]): readonly string[] {
  const result: string[] = [];
  for (const word of arrangeWords(placed, PAGE)) {
    result[word.line] = result[word.line] === undefined ? word.text : `${result[word.line]} ${word.text}`;
  }
  return result;
}

describe('arrangeWords', () => {
  it('has nothing to say of an empty page', () => expect(arrangeWords([], PAGE)).toEqual([]));

  it('reads rows top to bottom and left to right, whatever the order of drawing', () => {
    const placed = [
      ...words('Valore 12.000', 300, 102),
      ...words('seconda riga', 50, 120),
      ...words('Targa', 50, 100),
    ];
    expect(lines(placed)).toEqual(['Targa Valore 12.000', 'seconda riga']);
  });

  it('keeps a slightly slanted line together', () => {
    const text = 'una riga molto lunga che attraversa la pagina e scende piano verso destra fino in fondo';
    expect(lines([...words(text, 40, 100, 0.02), ...words(text, 40, 116, 0.02)])).toEqual([text, text]);
  });

  it('begins a block after a wide gap and keeps close lines in one', () => {
    const placed = [...words('uno', 50, 100), ...words('due', 50, 113), ...words('tre', 50, 150)];
    expect(arrangeWords(placed, PAGE).map((word) => word.block)).toEqual([0, 0, 1]);
  });

  it('reads columns of running text one after the other, below their heading and above what follows', () => {
    const prose = 'il contraente dichiara che tutti beni';
    const column = (x: number, shift: number, name: string) =>
      Array.from({ length: 6 }, (_, line) =>
        words(`${name}${line} ${prose}`, x, 140 + shift + line * 14),
      ).flat();
    const placed = [
      ...column(320, 5, 'b'),
      ...words('CONDIZIONI GENERALI DI ASSICURAZIONE PER LE IMPRESE E PER I PROFESSIONISTI', 60, 100),
      ...column(40, 0, 'a'),
      ...words('Firma del contraente', 60, 300),
    ];
    expect(lines(placed).map((line) => line.split(' ')[0])).toEqual([
      'CONDIZIONI',
      'a0',
      'a1',
      'a2',
      'a3',
      'a4',
      'a5',
      'b0',
      'b1',
      'b2',
      'b3',
      'b4',
      'b5',
      'Firma',
    ]);
  });

  it('does not take long labels beside long values for columns', () => {
    const rows = [
      ['Massimale per ogni sinistro', 'euro 1.500.000 per anno assicurativo'],
      ['Franchigia', 'euro 5.000 per ogni singolo sinistro denunciato'],
      ['Attività svolta', 'studio di progettazione e direzione lavori'],
      ['Numero degli addetti', 'dodici'],
      ['Retroattività richiesta', 'illimitata salvo diversa pattuizione tra le parti'],
    ];
    const placed = rows.flatMap(([label = '', value = ''], row) => [
      ...words(label, 40, 100 + row * 15),
      ...words(value, 300, 100 + row * 15),
    ]);
    expect(lines(placed)).toEqual(rows.map((row) => row.join(' ')));
  });
});
