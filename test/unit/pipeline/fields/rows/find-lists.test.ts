import { describe, expect, it } from 'vitest';
import { findItems } from '../../../../../src-main/pipeline/fields/rows/find-items.ts';
import type { Category } from '../../../../../src-preload/contract/vocabulary.ts';
import { textDocument } from '../../../../helpers/item-document.ts';

const today = new Date('2026-11-21');

function valuesIn(text: string, category: Category): readonly Record<string, string | number>[] {
  return findItems(textDocument(text), category, { today }).items.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.value])),
  );
}

describe('vehicles in lists and sentences', () => {
  it('are named behind their plates in a list', () => {
    const text =
      'I mezzi:\n- FG123AB Fiat Ducato 2021 val. 18.000\n- XA321KP rimorchio Cardi 2015\nFranchigia 500.';
    expect(valuesIn(text, 'Flotta Auto')).toEqual([
      { plate: 'FG123AB', make: 'Fiat', model: 'Ducato', year: 2021, value: 18000 },
      { plate: 'XA321KP', type: 'rimorchio', model: 'Cardi', year: 2015 },
    ]);
  });

  it('are named before their plates in a sentence, each with its own figures', () => {
    const text =
      'Usiamo una Volkswagen Golf targata GB212LK del 2020 del valore di 16.900 euro e una Peugeot 2008 targata FT559EN, massimale 7.290.000 euro.';
    expect(valuesIn(text, 'Flotta Auto')).toEqual([
      { plate: 'GB212LK', make: 'Volkswagen', model: 'Golf', year: 2020, value: 16900 },
      { plate: 'FT559EN', make: 'Peugeot', model: '2008' },
    ]);
  });

  it('may be plates alone', () => {
    expect(valuesIn('Targhe GD882RB, FY310LM.', 'Flotta Auto')).toEqual([
      { plate: 'GD882RB' },
      { plate: 'FY310LM' },
    ]);
  });

  it('are listed once when text and annex name them, by the fuller row', () => {
    const text = 'Includere GD882RB.\n\nTarga\tVeicolo\tAnno\nGD882RB\tFiat Panda\t2019';
    expect(valuesIn(text, 'Flotta Auto')).toEqual([
      { plate: 'GD882RB', make: 'Fiat', model: 'Panda', year: 2019 },
    ]);
  });
});

describe('machines in lists and sentences', () => {
  it('are the entries that have a value or a year', () => {
    const text =
      'Macchinari:\n1) Tornio CNC Mazak QT-250, matr. 18-4471, anno 2018, € 145.000\n2) Pressa Amada del 2015 - € 87.500\n3) franchigia 1.000 euro\nDecorrenza 1/2/2027.';
    expect(valuesIn(text, 'Rischi Tecnologici')).toEqual([
      { description: 'Tornio CNC Mazak QT-250', serial: '18-4471', year: 2018, value: 145000 },
      { description: 'Pressa Amada', year: 2015, value: 87500 },
    ]);
  });

  it('are counted up in a sentence', () => {
    const text =
      'Chiediamo di assicurare un ecografo Samsung del 2022 del valore di 38.000 euro e due poltrone odontoiatriche per complessivi 52.000 euro.';
    expect(valuesIn(text, 'Rischi Tecnologici')).toEqual([
      { description: 'ecografo Samsung', year: 2022, value: 38000 },
      { description: 'poltrone odontoiatriche', quantity: 2, value: 52000 },
    ]);
  });

  it('are not the terms of the cover', () => {
    const text = '- importo lavori: 850.000 euro\n- massimale RCT: 1.000.000 euro\n- durata: 14 mesi';
    expect(valuesIn(text, 'Rischi Tecnologici')).toEqual([]);
  });
});

describe('buildings in lists and sentences', () => {
  it('have an address or a use, and figures of their own', () => {
    const text =
      '- Via Verdi 12, Lodi: capannone di 1.200 mq, anno 1985, somma assicurata € 900.000\n- Corso Adda 7, Lodi: uffici, 350 mq, € 620.000';
    expect(valuesIn(text, 'Fabbricato')).toEqual([
      { address: 'Via Verdi 12, Lodi', use: 'capannone', area: 1200, year: 1985, sum: 900000 },
      { address: 'Corso Adda 7, Lodi', use: 'uffici', area: 350, sum: 620000 },
    ]);
  });

  it('are not the data of one building', () => {
    const text = '- anno di costruzione 1978\n- superficie 3.200 mq\n- somma assicurata € 6.400.000';
    expect(valuesIn(text, 'Fabbricato')).toEqual([]);
  });
});

describe('professionals in lists and sentences', () => {
  it('have a title and a name, and a register and a turnover where they are given', () => {
    const text =
      'Professionisti:\n- Ing. Marta Colli, Ordine Ingegneri di Pavia n. 2214, fatturato 95.000 €\n- Geom. Luca Sarti, Collegio di Lodi n. 901';
    expect(valuesIn(text, 'RC Professionale')).toEqual([
      {
        name: 'Marta Colli',
        qualification: 'Ing.',
        register: 'Ordine Ingegneri di Pavia n. 2214',
        turnover: 95000,
      },
      { name: 'Luca Sarti', qualification: 'Geom.', register: 'Collegio di Lodi n. 901' },
    ]);
  });

  it('are those that a sentence counts up, not whoever is mentioned', () => {
    const counted = 'Lo studio è composto da due associati: avv. Giulia Ferri e avv. Renato Pace.';
    expect(valuesIn(counted, 'RC Professionale').map(({ name }) => name)).toEqual([
      'Giulia Ferri',
      'Renato Pace',
    ]);
    const mentioned = 'Mi ha parlato di voi il dott. Aldo Viale, cliente del rag. Bruno Testa.';
    expect(valuesIn(mentioned, 'RC Professionale')).toEqual([]);
  });
});

it('says the same of 200 kB of trouble in a moment, without hanging', () => {
  const trouble = ['- via 1 mq 2 € 3,', 'ing. A B ', 'AB123CD e un ', '\t1.000\tTarga\t', ' 1985 ('].map(
    (part) => part.repeat(4000),
  );
  for (const category of ['Flotta Auto', 'Fabbricato', 'Rischi Tecnologici', 'RC Professionale'] as const) {
    expect(findItems(textDocument(trouble.join('\n')), category, { today }).items).toBeInstanceOf(Array);
  }
});
