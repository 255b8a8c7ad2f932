import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../../src-main/core/document-text.ts';
import { extractFields } from '../../../../src-main/pipeline/fields/extract-fields.ts';
import { FIELD_NAMES } from '../../../../src-preload/contract/vocabulary.ts';
import { textDocument } from '../../../helpers/item-document.ts';

const options = { today: new Date(2026, 10, 21) };

describe('extractFields', () => {
  it('gives each value with its page, box and raw characters', () => {
    const first = textDocument('Buongiorno, vedi seconda pagina.').pages[0];
    const second = textDocument('Massimale richiesto: € 2.500.000').pages[0];
    if (!first || !second) throw new Error('textDocument makes one page');
    const document: DocumentText = { pages: [first, { ...second, page: 2 }] };
    const limit = extractFields(document, 'Altro', options).limitEur;
    const [evidence] = limit?.evidence ?? [];
    expect(limit).toMatchObject({ name: 'limitEur', value: 2_500_000, valid: true });
    expect(evidence).toMatchObject({ page: 2, raw: '€ 2.500.000' });
    const amount = second.words.find((word) => word.text === '2.500.000');
    expect(evidence?.box[2]).toBe(amount?.box[2]);
  });

  it('is surer of a code that its check digit proves', () => {
    const right = extractFields(textDocument('P.IVA 01234567897'), 'Altro', options).vatNumber;
    const wrong = extractFields(textDocument('P.IVA 01234567890'), 'Altro', options).vatNumber;
    expect(right?.confidence).toBeGreaterThan(wrong?.confidence ?? 1);
  });

  it('finds nothing in nothing', () => {
    expect(extractFields({ pages: [] }, 'Altro', options)).toEqual({});
    expect(extractFields(textDocument(''), 'Flotta Auto', options)).toEqual({});
  });

  it('takes nothing from quoted history or the subject alone', () => {
    const text =
      'Oggetto: preventivo, massimale 9 milioni\n\nGrazie, ci sentiamo.\n\n> massimale 5 milioni, P.IVA 01234567897';
    expect(extractFields(textDocument(text), 'RC Professionale', options)).toEqual({});
  });

  it('reads a form whose values stand in a second column', () => {
    const text = [
      'Ragione sociale\tCantieri Blu S.p.A.',
      'P.IVA\t01234567897',
      'Fatturato\t€ 3.200.000',
      'Addetti\t41',
    ];
    const fields = extractFields(textDocument(text.join('\n')), 'Altro', options);
    expect(Object.fromEntries(Object.values(fields).map((field) => [field.name, field.value]))).toEqual({
      clientName: 'Cantieri Blu S.p.A.',
      vatNumber: '01234567897',
      turnoverEur: 3_200_000,
      employees: 41,
    });
  });
});

/** Text made to take long or to break a parser: each about 200 kB. */
const LENGTH = 200_000;
const HOSTILE: readonly string[] = [
  '1',
  '1 ',
  '1.',
  '1,',
  'A',
  'Abc ',
  'A & ',
  'Abc di ',
  'a.',
  'a@',
  '> ',
  'Da: x\n',
  'mila',
  'due ',
  'centocento ',

  'via ',
  'via Roma ',
  'IT',
  'IT12 ',
  'massimale 1000000 ',
  'Contraente: ',
  ' ',
  '\n',
  'a\t',
  'superficie ',

  'costruito nel ',
  'polizza Allianz ',
  'polizza n. n. ',
  'P.IVA ',
  '1/1/2025 ',
  'entro il ',
  'AB123CD ',
  '😀',
  '\u0000',
];

describe('hostile text', () => {
  it.each(HOSTILE.map((seed) => [JSON.stringify(seed), seed]))(
    'comes to an end on %s repeated',
    (_shown, seed) => {
      const text = seed.repeat(Math.ceil(LENGTH / seed.length)).slice(0, LENGTH);
      const box: [number, number, number, number] = [0, 0, 1, 1];
      const word = { text, box, confidence: 1, line: 0, block: 0 };
      const page = {
        page: 1,
        source: 'text',
        reason: 'text-layer',
        confidence: 1,
        warnings: [],
        readWith: null,
        widthPt: 595,
        heightPt: 842,
      } as const;
      const document: DocumentText = { pages: [{ ...page, words: [word] }] };
      for (const category of ['Flotta Auto', 'RC Professionale', 'Fabbricato'] as const) {
        const fields = extractFields(document, category, options);
        expect(Object.keys(fields).every((name) => FIELD_NAMES.some((known) => known === name))).toBe(true);
      }
    },
  );
});
