import { describe, expect, it } from 'vitest';
import { extractedValue } from '../../../helpers/extracted-values.ts';

describe('effectiveDate', () => {
  it.each([
    ['Decorrenza: 01.03.2027', '2027-03-01'],
    ['La copertura deve partire dal 1° aprile 2027.', '2027-04-01'],
    ['Effetto: ore 24 del 31/12/2026, durata un anno.', '2026-12-31'],
    ['La polizza scade il 30 giugno 2027 e vorremmo cambiare.', '2027-06-30'],
    ["Saremmo pronti a cominciare dall'1/5/2027.", '2027-05-01'],
    ['Cover should start on 1 March 2027.', '2027-03-01'],
    ['Inizio lavori previsto il 12 gennaio 2027.', '2027-01-12'],
    ['Bari, 3 novembre 2026\n\nLa polizza scade il prossimo 15 dicembre.', '2026-12-15'],
    ['La polizza scade il 15 dicembre.', undefined],
    ['Il sinistro è avvenuto il 4/11/2026 in tangenziale.', undefined],
    ['Dal 2 aprile 2026 ho telefonato sette volte.', undefined],
  ])('%s', (text, iso) => {
    expect(extractedValue(text, 'Fabbricato', 'effectiveDate')).toBe(iso);
  });
});

describe('replyBy', () => {
  it.each([
    ["Aspettiamo l'offerta entro il 15/01/2027.", '2027-01-15'],
    ['Le quotazioni dovranno pervenire entro e non oltre il 20.12.2026', '2026-12-20'],
    ["Termine per l'offerta: 14/11/2026", '2026-11-14'],
    ['Hai tempo fino al 18/06/2027 per mandarmi il prezzo.', '2027-06-18'],
    ['Mi manda un preventivo prima del 30/09/2027?', '2027-09-30'],
    ['Please reply by 5 February 2027.', '2027-02-05'],
  ])('%s', (text, iso) => {
    expect(extractedValue(text, 'Fabbricato', 'replyBy')).toBe(iso);
  });

  it('keeps the two apart in one sentence', () => {
    const text = 'Vorremmo la proposta entro il 10/12/2026, con decorrenza 31/12/2026.';
    expect(extractedValue(text, 'Altro', 'replyBy')).toBe('2026-12-10');
    expect(extractedValue(text, 'Altro', 'effectiveDate')).toBe('2026-12-31');
  });
});
