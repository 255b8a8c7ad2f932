import { describe, expect, it } from 'vitest';
import { extractedValue } from '../../../helpers/extracted-values.ts';
import type { Category, FieldName } from '../../../../src-preload/contract/vocabulary.ts';

type Case = readonly [Category, FieldName, string, number | undefined];

const CASES: readonly Case[] = [
  ['Flotta Auto', 'limitEur', 'Chiediamo RCA con massimale di 25 milioni di euro e cristalli.', 25_000_000],
  ['Flotta Auto', 'limitEur', 'Garanzie: RCA 7,75 mln, furto e incendio.', 7_750_000],
  ['Flotta Auto', 'limitEur', 'Massimale RCA: € 10.000.000,00 unico', 10_000_000],
  ['RC Professionale', 'limitEur', 'Mi basterebbe un milione e mezzo di massimale.', 1_500_000],
  [
    'RC Professionale',
    'limitEur',
    'Il massimale attuale è 500.000 euro, vorrei portarlo a 2 milioni.',
    2_000_000,
  ],
  ['RC Professionale', 'limitEur', 'Massimale: 1 milione oppure 2 milioni, veda lei.', undefined],
  ['RC Professionale', 'limitEur', 'Professional indemnity, limit of liability EUR 3,000,000.', 3_000_000],
  ['Rischi Tecnologici', 'limitEur', 'Importo lavori 4.200.000 euro, RCT 2.500.000 euro.', 2_500_000],
  ['Rischi Tecnologici', 'sumInsuredEur', 'Importo lavori 4.200.000 euro, RCT 2.500.000 euro.', 4_200_000],
  [
    'Rischi Tecnologici',
    'sumInsuredEur',
    'Macchine per un valore complessivo di € 1.234.500,50',
    1_234_500.5,
  ],
  ['Rischi Tecnologici', 'sumInsuredEur', 'Portare la somma assicurata da 3 a 4 milioni.', 4_000_000],
  [
    'Fabbricato',
    'sumInsuredEur',
    'Valore di ricostruzione a nuovo: duemilionicinquecentomila euro.',
    2_500_000,
  ],
  ['Fabbricato', 'sumInsuredEur', 'Fabbricato 850mila, contenuto 120mila.', 850_000],
  ['Fabbricato', 'sumInsuredEur', 'Somma assicurata\n€ 3.100.000', 3_100_000],
  [
    'Fabbricato',
    'sumInsuredEur',
    'Nel 2023 abbiamo pagato un premio di 4.850 euro per 3 sinistri.',
    undefined,
  ],
  ['Fabbricato', 'deductibleEur', 'Per il fabbricato accettiamo una franchigia di 1.000 euro.', 1_000],
  ['Fabbricato', 'deductibleEur', "Vorremmo 250 euro di franchigia sull'acqua condotta.", 250],
  ['Fabbricato', 'deductibleEur', 'Scoperto 10% e franchigia 2%.', undefined],
  ['Fabbricato', 'deductibleEur', "Franchigia 250 euro per l'acqua e 500 per i vetri.", undefined],
  ['Altro', 'turnoverEur', 'Siamo 12 persone, fatturato 2025 pari a 3,4 mln.', 3_400_000],
  ['RC Professionale', 'turnoverEur', 'Introiti annui\t€ 92.000,00', 92_000],
  ['RC Professionale', 'turnoverEur', "Volume d'affari circa 640mila euro, due collaboratori.", 640_000],
];

describe('amounts', () => {
  it.each(CASES)('%s, %s: %s', (category, name, text, euro) => {
    expect(extractedValue(text, category, name)).toBe(euro);
  });

  it('takes nothing from the rows of a table, whose sums nobody stated', () => {
    const table = ['Bene\tAnno\tValore €', 'Tornio\t2019\t120.000', 'Pressa\t2021\t380.000'].join('\n');
    expect(
      extractedValue(`Vedi tabella.\n\n${table}`, 'Rischi Tecnologici', 'sumInsuredEur'),
    ).toBeUndefined();
  });
});
