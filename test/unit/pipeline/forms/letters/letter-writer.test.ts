import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../../../../src-main/core/stage.ts';
import { missingData } from '../../../../../src-main/core/required-data.ts';
import { writeLetter } from '../../../../../src-main/pipeline/forms/letters/letter-writer.ts';
import { linesOf } from '../../../../helpers/read-page.ts';
import { formInput, FULL } from '../form-inputs.ts';

const TODAY = new Date('2026-11-21T09:30:00Z');
/** A picture of one red point. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
const shipped = (name: string): string =>
  readFileSync(new URL(`../../../../../resources/letters/${name}.liquid`, import.meta.url), 'utf8');

function letterData(values: FieldValues, logo = '') {
  const input = formInput('Flotta Auto', values);
  const office = { ...input.office, address: 'Via Emilia 12, Bologna', registration: 'RUI B000123456', logo };
  const rows = { vehicle: [], building: [], machine: [], professional: [] };
  return { input: { ...input, office }, values, rows, missing: missingData(input.category, values) };
}

const write = (source: string, values: FieldValues, logo?: string): Promise<Uint8Array> =>
  writeLetter(source, { title: 'Lettera', data: letterData(values, logo), today: TODAY });

describe('writeLetter', () => {
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
    const text = (await linesOf(await write(shipped('cover-letter'), values, LOGO))).join(' ');
    expect(text).toContain('21/11/2026');
    expect(text).toContain('con decorrenza 31/12/2026');
    expect(text).toMatch(/appena disponibili: .*Targhe/u);
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
