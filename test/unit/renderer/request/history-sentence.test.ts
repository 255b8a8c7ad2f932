import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { historySentence } from '../../../../src-renderer/screens/request/history-sentence.ts';
import type { HistoryEntry } from '../../../../src-preload/contract/history.ts';

const i18n = createI18n('it');
const words = { shared: i18n.t, t: i18n.getFixedT('it', 'request') };
const sentence = (event: HistoryEntry['event'], detail: HistoryEntry['detail'] = {}): string =>
  historySentence({ event, detail }, words);

describe('historySentence', () => {
  it('fills in what the engine noted', () => {
    expect(sentence('received', { source: 'watch' })).toBe('Ricevuta: Dalla cartella della posta');
    expect(
      sentence('opened', { count: '1', unread: 'a.docx', leftOut: 'b.png', unverified: 'c.pdf.p7m' }),
    ).toBe('Aperta: un documento; non letti: a.docx; tralasciati: b.png; firma non verificata: c.pdf.p7m');
    expect(sentence('read', { pages: '1' })).toBe('Letta una pagina');
    expect(sentence('read', { pages: '4', recognised: '2' })).toBe('Lette 4 pagine, 2 da scansione');
    expect(sentence('read', { pages: '1', recognised: '1' })).toBe('Letta una pagina, da scansione');
    expect(sentence('read', { pages: '2', recognised: '2' })).toBe('Lette 2 pagine, da scansione');
    expect(sentence('classified', { category: 'Fabbricato' })).toBe('Classificata Fabbricato');
    expect(sentence('extracted', { count: '14' })).toBe('Trovati 14 dati');
    expect(sentence('failed', { reason: 'damaged' })).toBe('Non riuscita: File danneggiato');
    expect(sentence('field-corrected', { field: 'vatNumber' })).toBe('Corretto: Partita IVA');
  });

  it('tells which pages are read again, and how', () => {
    expect(sentence('read-again', { count: '1', pages: '4' })).toBe(
      'Chiesta una nuova lettura della pagina 4',
    );
    expect(
      sentence('read-again', { count: '3', pages: '2, 5-6', recognize: 'true', languages: 'deu', turn: '1' }),
    ).toBe(
      'Chiesta una nuova lettura delle pagine 2, 5-6: dall’immagine, senza il testo del file, lingue deu, girata di 90° in senso orario',
    );
    expect(sentence('read-again', { count: '9', pages: '', turn: '0' })).toBe(
      'Chiesta una nuova lettura di tutte le pagine: senza girarla',
    );
    expect(sentence('read-again')).toBe('Chiesta una nuova lettura');
  });

  it('says less, never "undefined", when a detail is missing or unknown', () => {
    expect(sentence('received')).toBe('Ricevuta');
    expect(sentence('read', { pages: 'many' })).toBe('Letta');
    expect(sentence('failed', { reason: 'unheard-of' })).toBe('Non riuscita');
    expect(sentence('finished', { status: 'lost' })).toBe('Lavoro concluso');
    expect(sentence('field-corrected')).toBe('Dato corretto');
  });
});
