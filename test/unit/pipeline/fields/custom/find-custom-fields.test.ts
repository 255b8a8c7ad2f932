import { describe, expect, it } from 'vitest';
import type {
  CustomFieldDefinition,
  CustomFieldType,
} from '../../../../../src-preload/contract/custom-fields.ts';
import { findCustomFields } from '../../../../../src-main/pipeline/fields/custom/find-custom-fields.ts';
import { textDocument } from '../../../../helpers/item-document.ts';

const TODAY = new Date(2026, 10, 21);

function definition(type: CustomFieldType, ...labels: string[]): CustomFieldDefinition {
  const id = '0b3e4c1e-6f0f-4a55-9c1a-0d6d2a3c4f10';
  return { id, name: labels[0] ?? '', type, category: null, labels, required: false };
}

function readings(text: string, wanted: CustomFieldDefinition) {
  const [found] = findCustomFields(textDocument(text), [wanted], { category: 'Altro', today: TODAY });
  return found?.readings ?? [];
}

function values(text: string, type: CustomFieldType, ...labels: string[]): unknown[] {
  return readings(text, definition(type, ...labels)).map(({ value }) => value);
}

describe('after the label in the same line', () => {
  it.each([
    ['CIG: B4471A09C2', 'text', ['CIG'], 'B4471A09C2'],
    ['C.I.G. : B4471A09C2 - CUP: J81B22000760001', 'text', ['CIG'], 'B4471A09C2'],
    ['Il codice CIG: B4471A09C2, CUP: J81B22000760001', 'text', ['CIG'], 'B4471A09C2'],
    [
      'Responsabile del procedimento: arch. Dora Melis; tel. 070 555',
      'text',
      ['responsabile del procedimento'],
      'arch. Dora Melis',
    ],
    ['Nome del cantiere ........ Residenza i Tigli', 'text', ['nome del cantiere'], 'Residenza i Tigli'],
    ['Potenza impianto (kW): 998,5', 'number', ['potenza impianto'], 998.5],
    ['Quota del premio: 12,5 %', 'number', ['quota del premio'], 12.5],
    ['Valore delle scorte: circa 1,5 mln €', 'money', ['valore delle scorte'], 1_500_000],
    ['Fine lavori: presumibilmente 31.12.27', 'date', ['fine lavori'], '2027-12-31'],
    ['Impianto sprinkler: sì, su tutto il deposito', 'yes-no', ['impianto sprinkler'], true],
    ['Impianto sprinkler:  [ ] sì   [x] no', 'yes-no', ['impianto sprinkler'], false],
    ['Impianto sprinkler: non presente', 'yes-no', ['impianto sprinkler'], false],
    ['NUMERO LICENZA: 12/A', 'text', ['numero licenza', 'n. licenza'], '12/A'],
    ['Città del cantiere: Forlì', 'text', ['citta del cantiere'], 'Forlì'],
  ] as const)('%s', (text, type, labels, expected) => {
    expect(values(`Gentile broker,\n${text}\nGrazie`, type, ...labels)).toEqual([expected]);
  });

  it.each([
    ['a longer label', 'Data di nascita: 12/05/1970', 'date', 'data'],
    ['a word that only begins alike', 'Cigna: 12345', 'text', 'CIG'],
    ['nothing of the type', 'Fine lavori: da definire', 'date', 'fine lavori'],
    ['a day without a year', 'Fine lavori: 31 dicembre', 'date', 'fine lavori'],
    ['both answers and no tick', 'Sprinkler: sì / no', 'yes-no', 'sprinkler'],
    ['the next label', 'CIG: CUP: J81B22', 'text', 'CIG'],
    ['no answer', 'Sprinkler: non so', 'yes-no', 'sprinkler'],
    ['a blank to be filled', 'CIG: ____________', 'text', 'CIG'],
    ['a label of punctuation alone', 'CIG: B4471A09C2', 'text', '---'],
  ] as const)('takes nothing from %s', (_why, text, type, label) => {
    expect(values(text, type, label)).toEqual([]);
  });
});

describe('in the cells of a form or a table', () => {
  it('takes the cell beside', () => {
    expect(values('CIG\tB4471A09C2\nCUP\tJ81B22000760001', 'text', 'CIG')).toEqual(['B4471A09C2']);
    expect(values('Codice gara:\tB4471A09C2', 'text', 'codice gara')).toEqual(['B4471A09C2']);
    expect(values('Potenza in kW\t250', 'number', 'potenza')).toEqual([250]);
  });

  it('takes the cell below a heading', () => {
    const table = 'Cantiere\tCIG\tFine lavori\nScuola Pascoli\tB4471A09C2\t31/03/2027';
    expect(values(table, 'text', 'CIG')).toEqual(['B4471A09C2']);
    expect(values(table, 'text', 'cantiere')).toEqual(['Scuola Pascoli']);
    expect(values(table, 'date', 'fine lavori')).toEqual(['2027-03-31']);
  });

  it('takes the next line below a label that stands alone, and a plain text there is unsure', () => {
    expect(values('Codice gara:\nB4471A09C2\n\nCordiali saluti', 'text', 'codice gara')).toEqual([
      'B4471A09C2',
    ]);
    const [code] = readings('Numero licenza\nAB 1234', definition('text', 'numero licenza'));
    const [name] = readings('Nome del cantiere\nResidenza i Tigli', definition('text', 'nome del cantiere'));
    expect(code?.confidence).toBe(0.85);
    expect(name).toMatchObject({ value: 'Residenza i Tigli', confidence: 0.7 });
  });

  it('takes no label that stands below an empty one', () => {
    expect(values('CIG\nPartita IVA\t01234567897', 'text', 'CIG')).toEqual([]);
    expect(values('CIG:\nCUP: J81B22000760001', 'text', 'CIG')).toEqual([]);
  });
});

describe('in a sentence', () => {
  it.each([
    ['la procedura CIG n. B4471A09C2 scade il 3 marzo', 'text', 'CIG', 'B4471A09C2'],
    ['La fine lavori è prevista per il 31/12/2026 salvo proroghe.', 'date', 'fine lavori', '2026-12-31'],
    ['Le scorte valgono 250mila euro', 'money', 'scorte', 250_000],
  ] as const)('%s', (text, type, label, expected) => {
    expect(readings(text, definition(type, label))).toMatchObject([{ value: expected, confidence: 0.7 }]);
  });

  it('takes no words of the sentence as a text', () => {
    expect(
      values('Il responsabile del procedimento è in ferie fino a lunedì', 'text', 'responsabile'),
    ).toEqual([]);
  });
});

it('says where the value stands, with the very words', () => {
  const [reading] = readings(
    'Cordiali saluti\nFine lavori: entro il 31 dicembre 2026',
    definition('date', 'fine lavori'),
  );
  expect(reading?.evidence).toMatchObject([{ page: 1, raw: '31 dicembre 2026' }]);
  expect(reading?.evidence[0]?.box[1]).toBeCloseTo(12 / 842);
});

it('gives both of two values that contradict each other, and one that is said twice once', () => {
  expect(values('CIG: B4471A09C2\nOggetto dell’appalto\nCIG: A0000000F1', 'text', 'CIG')).toEqual([
    'B4471A09C2',
    'A0000000F1',
  ]);
  expect(values('CIG: B4471A09C2\n...\nCIG: B4471A09C2', 'text', 'CIG')).toEqual(['B4471A09C2']);
});

it('passes over quoted history', () => {
  const text = 'Il CIG: B4471A09C2\n\nIl giorno 3 marzo 2026 Anna ha scritto:\n> CIG: A0000000F1';
  expect(values(text, 'text', 'CIG')).toEqual(['B4471A09C2']);
});

it('lets surer places speak alone', () => {
  expect(values('il CIG A0000000F1 è sbagliato\nCIG: B4471A09C2', 'text', 'CIG')).toEqual(['B4471A09C2']);
});

it('is not slowed by a hostile document', () => {
  const cig = definition('text', 'CIG');
  const hostile = `${'CIG '.repeat(4000)}\n${'CIG:\t'.repeat(500)}\n${'CIG\n'.repeat(500)}`;
  expect(readings(hostile, cig)).toEqual([]);
});
