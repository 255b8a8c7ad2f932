import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../../../src-main/core/document-text.ts';
import { findItems } from '../../../../../src-main/pipeline/fields/rows/find-items.ts';
import type { Category } from '../../../../../src-preload/contract/vocabulary.ts';
import { line, placedPages, row } from '../../../../helpers/placed-pages.ts';

const today = new Date('2026-11-21');
const AT = [60, 140, 300, 360, 440];

function valuesIn(document: DocumentText, category: Category): readonly Record<string, string | number>[] {
  return findItems(document, category, { today }).items.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.value])),
  );
}

const VEHICLES = row(AT, ['Targa', 'Marca e modello', 'Anno', 'Valore']);

describe('tables of things to insure', () => {
  it('are read by their labels, whatever the order and the words', () => {
    const page = placedPages([
      row(AT, ['Val. comm.', 'Tipo veicolo', 'Imm.', 'N. targa']),
      row(AT, ['18.000,00', 'furgone Fiat Ducato', '03/2021', 'FG 123 AB']),
    ]);
    expect(valuesIn(page, 'Flotta Auto')).toEqual([
      { value: 18000, type: 'furgone', make: 'Fiat', model: 'Ducato', year: 2021, plate: 'FG123AB' },
    ]);
  });

  it('give every cell the words it was read from and their place', () => {
    const page = placedPages([VEHICLES, row(AT, ['FG123AB', 'Iveco Daily', '2019', '€ 22.500'])]);
    const [item] = findItems(page, 'Flotta Auto', { today }).items;
    expect(item?.cells.make?.evidence).toMatchObject({ page: 1, raw: 'Iveco' });
    expect(item?.cells.model?.evidence).toMatchObject({ page: 1, raw: 'Daily' });
    expect(item?.cells.value?.evidence.raw).toBe('€ 22.500');
    const [left = 0, top = 0, right = 0, bottom = 0] = item?.cells.plate?.evidence.box ?? [];
    expect(left * 595).toBeCloseTo(60);
    expect(right * 595).toBeCloseTo(95);
    expect(bottom).toBeGreaterThan(top);
  });

  it('put rows together that are wrapped over lines, from the top or around the middle', () => {
    const columns = [60, 300, 360];
    const page = placedPages([
      row(columns, ['Ubicazione', 'Anno', 'Somma €']),
      row(columns, ['Via Verdi 12,', '1985', '900.000'], 30),
      { cells: [[60, '26900 Lodi']] },
      { cells: [[60, 'Corso Adda 7,']], step: 24 },
      {
        cells: [
          [300, '1998'],
          [360, '620.000'],
        ],
        step: 6,
      },
      { cells: [[60, '26900 Lodi']], step: 6 },
    ]);
    expect(valuesIn(page, 'Fabbricato')).toEqual([
      { address: 'Via Verdi 12, 26900 Lodi', year: 1985, sum: 900000 },
      { address: 'Corso Adda 7, 26900 Lodi', year: 1998, sum: 620000 },
    ]);
  });

  it('take labels of two lines for labels', () => {
    const columns = [60, 140, 300, 420];
    const page = placedPages([
      row(columns, ['Targa', 'Marca e', 'Anno di', 'Valore']),
      {
        cells: [
          [140, 'modello'],
          [300, 'immatricolazione'],
          [420, 'a nuovo'],
        ],
      },
      row(columns, ['FG123AB', 'Fiat Ducato', '2021', '18.000'], 24),
    ]);
    expect(valuesIn(page, 'Flotta Auto')).toEqual([
      { plate: 'FG123AB', make: 'Fiat', model: 'Ducato', year: 2021, value: 18000 },
    ]);
  });

  it('take a total for the total that is stated, and no part of it', () => {
    const page = placedPages([
      VEHICLES,
      row(AT, ['FG123AB', 'Fiat Ducato', '2021', '18.000']),
      {
        cells: [
          [60, 'Subtotale'],
          [360, '18.000'],
        ],
        step: 18,
      },
      row(AT, ['GH456CD', 'Iveco Daily', '2019', '22.500']),
      {
        cells: [
          [60, 'TOTALE FLOTTA'],
          [360, '40.500'],
        ],
        step: 18,
      },
    ]);
    const found = findItems(page, 'Flotta Auto', { today });
    expect(found.items).toHaveLength(2);
    expect(found.totals).toMatchObject([{ kind: 'vehicle', value: 40500, evidence: { raw: '40.500' } }]);
  });

  it('go on over the page, with the labels repeated and without', () => {
    const first = [
      VEHICLES,
      row(AT, ['FG123AB', 'Fiat Ducato', '2021', '18.000']),
      line('pagina 1 di 3', 300),
    ];
    const second = [
      line('Trasporti Rossi Srl'),
      VEHICLES,
      row(AT, ['GH456CD', 'Iveco Daily', '2019', '22.500']),
    ];
    const third = [line('Trasporti Rossi Srl'), row(AT, ['EK772ZT', 'Renault Kangoo', '2014', '4.800'], 30)];
    const plates = valuesIn(placedPages(first, second, third), 'Flotta Auto').map(({ plate }) => plate);
    expect(plates).toEqual(['FG123AB', 'GH456CD', 'EK772ZT']);
  });

  it('leave a cell empty that says nothing, or nothing certain', () => {
    const page = placedPages([
      row(AT, ['Apparecchio', 'Matricola', 'Anno', 'Valore']),
      row(AT, ['Ecografi', '-', '2020-24', 'n.d.']),
      { ...row(AT, ['Mammografo', 'M-77', '2022', '210.000']), confidence: 0.2 },
    ]);
    expect(valuesIn(page, 'Rischi Tecnologici')).toEqual([
      { description: 'Ecografi' },
      { description: 'Mammografo', serial: 'M-77' },
    ]);
  });

  it('share a line out in order where columns were pasted out of line', () => {
    const page = placedPages([
      row([60, 110, 180, 220], ['targa', 'veicolo', 'anno', 'valore']),
      row([60, 120, 260, 310], ['FG123AB', 'Mercedes-Benz Sprinter', '2018', '19.900']),
      row([60, 120, 190, 240], ['GH456CD', 'Fiat Panda', '2019', '6.300']),
    ]);
    expect(valuesIn(page, 'Flotta Auto').map(({ year, value }) => [year, value])).toEqual([
      [2018, 19900],
      [2019, 6300],
    ]);
  });

  it('are read on a page that was scanned on its side', () => {
    const upright = placedPages([VEHICLES, row(AT, ['FG123AB', 'Fiat Ducato', '2021', '18.000'])]);
    const turned: DocumentText = {
      pages: upright.pages.map((page) => ({
        ...page,
        words: page.words.map((word) => {
          const [left, top, right, bottom] = word.box;
          return { ...word, box: [1 - bottom, left, 1 - top, right] };
        }),
      })),
    };
    expect(valuesIn(turned, 'Flotta Auto')).toEqual(valuesIn(upright, 'Flotta Auto'));
    expect(valuesIn(turned, 'Flotta Auto')).toHaveLength(1);
  });

  it('bear labels that were read with slips: joined, parted, with scraps', () => {
    const columns = [60, 100, 240, 320];
    const page = placedPages([
      {
        cells: [
          [60, 'Corpo Destinazione'],
          [240, 'mq j'],
          [320, 'Sommaassicurata'],
          [400, '€'],
        ],
        step: 18,
      },
      row(columns, ['A', 'Vinificazione', '1.850', '2.700.000']),
    ]);
    expect(valuesIn(page, 'Fabbricato')).toEqual([{ use: 'Vinificazione', area: 1850, sum: 2700000 }]);
  });

  it('give up plates that stand in the column of names', () => {
    const columns = [60, 300];
    const page = placedPages([
      row(columns, ['Marca e modello', 'Valore']),
      row(columns, ['1 FT640RG Mercedes Actros', '48.000']),
    ]);
    expect(valuesIn(page, 'Flotta Auto')).toEqual([
      { plate: 'FT640RG', make: 'Mercedes', model: 'Actros', value: 48000 },
    ]);
  });

  it('end where the request is spoken of again', () => {
    const page = placedPages([
      row([60, 300], ['Macchina', 'Valore']),
      row([60, 300], ['Tornio Mazak', '145.000']),
      row([60, 300], ['Massimale', '1.000.000']),
      line('Restiamo in attesa di una vostra gentile risposta e porgiamo distinti saluti.', 40),
    ]);
    expect(valuesIn(page, 'Rischi Tecnologici')).toEqual([{ description: 'Tornio Mazak', value: 145000 }]);
  });

  it.each([
    [
      'claims',
      'Fabbricato',
      ['Anno', 'N. sinistri', 'Causale', 'Liquidato €'],
      ['2022', '4', 'acqua', '9.870'],
    ],
    ['parts of a site', 'Rischi Tecnologici', ['Partita', 'Importo €'], ['Opere strutturali', '2.260.000']],
    ['staff of another request', 'Altro', ['Targa', 'Veicolo', 'Anno'], ['FG123AB', 'Fiat Ducato', '2021']],
  ] as const)('are not %s', (_, category, labels, cells) => {
    expect(valuesIn(placedPages([row(AT, labels), row(AT, cells)]), category)).toEqual([]);
  });

  it('are not taken from quoted history', () => {
    const page = placedPages([
      line('Buongiorno, procediamo con il solo furgone che vi ho indicato al telefono, grazie mille.'),
      line('Il 21/10/2025 15:47, Silvia ha scritto:'),
      line('> Targa GH456CD Iveco Daily 2019'),
    ]);
    expect(valuesIn(page, 'Flotta Auto')).toEqual([]);
  });
});
