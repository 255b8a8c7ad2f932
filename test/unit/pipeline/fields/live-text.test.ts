import { describe, expect, it } from 'vitest';
import { liveText } from '../../../../src-main/pipeline/fields/live-text.ts';

const kept = (text: string): string => liveText(text).replace(/\s+/g, ' ').trim();

describe('liveText', () => {
  it('keeps every character at its place', () => {
    const text = 'Buongiorno\n> vecchio testo\n\fAltra pagina';
    expect(liveText(text)).toHaveLength(text.length);
    expect(liveText(text).indexOf('Altra')).toBe(text.indexOf('Altra'));
  });

  it.each([
    [
      'quoted lines',
      'Procediamo con il rinnovo dei mezzi.\n> massimale 5 milioni\n>> e prima ancora',
      'Procediamo con il rinnovo dei mezzi.',
    ],
    [
      'an Italian reply head',
      'Va bene così, grazie mille.\n\nIl giorno 3 marzo 2026 Anna ha scritto:\nvecchio',
      'Va bene così, grazie mille.',
    ],
    ['an English reply head', 'Fine for us.\n\nOn 3 March 2026 Ann wrote:\nold', 'Fine for us.'],
    [
      'an original message',
      'Confermo.\n\n-----Messaggio originale-----\nDa: Anna\nOggetto: x\nvecchio',
      'Confermo.',
    ],
    [
      'an Outlook head',
      'La richiesta di oggi riguarda soltanto i tre furgoni nuovi della sede di Modena, grazie.\n\nDa: Anna Neri\nInviato: lunedì\nA: Broker\nOggetto: x\nvecchio',
      'La richiesta di oggi riguarda soltanto i tre furgoni nuovi della sede di Modena, grazie.',
    ],
    [
      'the head of the message itself',
      'Da: Anna\nA: Broker\nOggetto: preventivo 3 milioni\n\nBuongiorno',
      'Buongiorno',
    ],
  ])('leaves out %s', (_what, text, live) => {
    expect(kept(text)).toBe(live);
  });

  it('keeps what was forwarded: it is what the broker is asked about', () => {
    expect(
      kept(
        'Te la giro.\n\n---------- Messaggio inoltrato ----------\nDa: Anna\nOggetto: x\n\nServe una polizza',
      ),
    ).toContain('Serve una polizza');
    expect(
      kept(
        'Inoltro la richiesta arrivata stamattina, te ne occupi tu per favore?\n\nDa: a@b.example\nInviato: oggi\nOggetto: x\nServe una polizza',
      ),
    ).toContain('Serve una polizza');
  });

  it('leaves a text whole that is history only', () => {
    expect(kept('> solo\n> citazioni')).toBe('> solo > citazioni');
  });
});
