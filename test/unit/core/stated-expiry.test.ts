import { describe, expect, it } from 'vitest';
import { statesExpiry } from '../../../src-main/core/stated-expiry.ts';

describe('whether a text says that a policy ends on a day', () => {
  it.each([
    'la nostra polizza n. 12/345 con Generali, in scadenza il 31/12/2026',
    'polizza che scade alle ore 24 del 31 dicembre 2026',
    'Scadenza: 31.12.2026',
    'rinnovo della copertura al 31/12/2026',
    'disdetta con effetto dal 31/12/2026',
    'our policy expires on 31 December 2026',
  ])('%s', (text) => {
    expect(statesExpiry(text, '2026-12-31')).toBe(true);
  });

  it.each([
    'decorrenza 31/12/2026',
    'la polizza scade. Vorremmo coprire il rischio dal 31/12/2026',
    'in scadenza il 30/12/2026, nuova copertura da subito',
    'nessuna data',
  ])('not: %s', (text) => {
    expect(statesExpiry(text, '2026-12-31')).toBe(false);
  });
});
