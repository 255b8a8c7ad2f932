import { expect, test } from 'vitest';
import { documentZones } from '../../../../src-main/pipeline/classify/document-zones.ts';

test('takes the subject from its line below the letterhead', () => {
  const zones = documentZones(
    'Rossi S.r.l.\nVia Roma 1\n\nOggetto: Preventivo capannone\n\nChiediamo una proposta.',
  );

  expect(zones.subject).toBe('Preventivo capannone');
  expect(zones.live).toContain('Chiediamo una proposta.');
  expect(zones.live).not.toContain('Oggetto');
  expect(zones.quoted).toBe('');
});

test('takes a short first line as the title, a greeting not', () => {
  expect(documentZones('Polizza incendio\n\nBuongiorno').subject).toBe('Polizza incendio');
  expect(documentZones('Buongiorno Marco,\nmi serve una polizza').subject).toBe('');
});

test('joins a subject that goes on below', () => {
  const first = 'Oggetto: Richiesta di offerta per la copertura assicurativa del parco automezzi';
  expect(documentZones(`${first}\ncomunale\n\nTesto`).subject).toMatch(/automezzi comunale$/);
});

test.each([
  ['marked lines', '> la polizza del capannone'],
  ['lines whose mark OCR misread', '» la polizza del capannone'],
  [
    'a message header',
    'Da: Daniele\nInviato: martedì 23 settembre\nOggetto: capannone\nla polizza del capannone',
  ],
  ['a separator', '----- Messaggio originale -----\nla polizza del capannone'],
  ['an attribution', 'Il 3 marzo 2026 Paola ha scritto:\nla polizza del capannone'],
])('sets earlier messages apart: %s', (_name, history) => {
  const zones = documentZones(`Oggetto: R: capannone\n\nVorrei assicurare i furgoni.\n\n${history}`);

  expect(zones.isReply).toBe(true);
  expect(zones.subject).toBe('capannone');
  expect(zones.live.trim()).toBe('Vorrei assicurare i furgoni.');
  expect(zones.quoted).toContain('la polizza del capannone');
});

test("a message's own header at the top is no history", () => {
  const zones = documentZones('Da: a@b.example\nA: c@d.example\nOggetto: Flotta\n\nVorrei un preventivo.');

  expect(zones).toMatchObject({ subject: 'Flotta', quoted: '', isReply: false });
  expect(zones.live.trim()).toBe('Vorrei un preventivo.');
});

test('knows a forwarded message', () => {
  expect(documentZones('Oggetto: I: polizza\n\nVedi sotto').isForward).toBe(true);
  expect(documentZones('Vedi sotto\n---------- Messaggio inoltrato ----------\ntesto').isForward).toBe(true);
  expect(documentZones('Oggetto: Iscrizione\n\ntesto').isForward).toBe(false);
});

test('an empty text has empty zones', () => {
  expect(documentZones('')).toEqual({ subject: '', isReply: false, live: '', quoted: '', isForward: false });
});
