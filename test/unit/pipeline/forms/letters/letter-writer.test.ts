import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../../../../src-main/core/stage.ts';
import { missingData } from '../../../../../src-main/core/required-data.ts';
import type { MailLanguage } from '../../../../../src-preload/contract/vocabulary.ts';
import { letterPdf } from '../../../../../src-main/adapters/pdf/letter/letter-pdf.ts';
import { printLetter } from '../../../../../src-main/pipeline/forms/letters/letter-writer.ts';
import { linesOf } from '../../../../helpers/read-page.ts';
import { formInput, FULL } from '../form-inputs.ts';

const TODAY = new Date('2026-11-21T09:30:00Z');
/** A picture of one red point. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
const shipped = (name: string, language: MailLanguage = 'it'): string =>
  readFileSync(
    new URL(`../../../../../resources/letters/${language}/${name}.liquid`, import.meta.url),
    'utf8',
  );

function letterData(values: FieldValues, logo = '') {
  const input = formInput('Flotta Auto', values);
  const office = { ...input.office, address: 'Via Emilia 12, Bologna', registration: 'RUI B000123456', logo };
  const rows = { vehicle: [], building: [], machine: [], professional: [] };
  return { input: { ...input, office }, values, rows, missing: missingData(input.category, values) };
}

async function write(
  source: string,
  values: FieldValues,
  { logo = '', language = 'it' }: { logo?: string; language?: MailLanguage } = {},
): Promise<Uint8Array> {
  const order = { title: 'Lettera', data: letterData(values, logo), language, today: TODAY };
  return letterPdf(await printLetter(source, order));
}

describe('printLetter', () => {
  it('prints what is known on the office’s paper, and what is missing', async () => {
    const { currentInsurer: _none, ...known } = FULL;
    const text = (await linesOf(await write(shipped('risk-summary'), known))).join('\n');
    for (const part of [
      'Broker Città Srl',
      'Via Emilia 12, Bologna',
      'RUI B000123456',
      'Scheda di rischio – Flotta Auto',
      "Società Cooperativa Perù – Caffè dell'Età",
      '01234567897',
      '(da verificare)',
      '€ 1.250.000,50',
      'Rif. 1F0A9C3B',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('writes the letter that goes with the forms', async () => {
    const { plates: _none, ...values } = FULL;
    const text = (await linesOf(await write(shipped('cover-letter'), values, { logo: LOGO }))).join(' ');
    expect(text).toContain('21/11/2026');
    expect(text).toContain('con decorrenza 31/12/2026');
    expect(text).toMatch(/appena disponibili: .*Targhe/u);
  });

  it('writes to insurers abroad in English', async () => {
    const { plates: _none, ...values } = FULL;
    const inEnglish = async (name: string): Promise<string> =>
      (await linesOf(await write(shipped(name, 'en'), values, { language: 'en' }))).join(' ');
    const letter = await inEnglish('cover-letter');
    expect(letter).toContain('21 November 2026');
    expect(letter).toContain('with inception on 31 December 2026');
    expect(letter).toMatch(/as soon as we have it: .*Registration numbers/u);
    expect(letter).toContain('Ref. 1F0A9C3B');
    const summary = await inEnglish('risk-summary');
    for (const part of ['Risk summary – motor fleet', 'VAT number', '(to be verified)', 'EUR 1,250,000.50'])
      expect(summary).toContain(part);
    expect(`${letter} ${summary}`).not.toMatch(/\b(?:con|dati|rischio|Partita|Targhe|mancanti)\b/u);
  });

  it('prints hostile values as text', async () => {
    const values = {
      ...FULL,
      clientName: '# **Rossi** | <b> {{ ufficio.nome }} [x](http://a.example)',
    };
    const text = (await linesOf(await write(shipped('risk-summary'), values))).join('\n');
    expect(text).toContain(values.clientName);
  });

  it.each([
    ['{{ sconosciuto }}', /sconosciuto/u],
    ['{% if cliente %}', /not closed/u],
    ['{% include "altro" %}', /ENOENT|altro/u],
    ['{% for i in (1..9999999) %}{{ i }}{% endfor %}', /memory|render/u],
  ])('refuses the template %s with a reason', async (source, reason) => {
    await expect(write(source, FULL)).rejects.toThrow(reason);
  });
});
