import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { allSamples, duplicates } from '../../../../scripts/samples/all-samples.ts';
import { manifestSchema, sampleManifest } from '../../../../scripts/samples/manifest.ts';
import { writeSample } from '../../../../scripts/samples/write-sample.ts';
import { CATEGORIES } from '../../../../src-preload/contract/vocabulary.ts';
import { readPdf } from '../documents/read-pdf.ts';

const folder = fileURLToPath(new URL('../../../../resources/samples', import.meta.url));
const bytesOf = (file: string) => readFileSync(path.join(folder, file));
const manifest = manifestSchema.parse(JSON.parse(bytesOf('manifest.json').toString('utf8'))).samples;
const everything = allSamples
  .map(({ request }) => [request.subject, request.text, ...(request.header ?? []).flat()].join('\n'))
  .join('\n');
const matches = (pattern: RegExp) => [...everything.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe('the folder of samples', () => {
  it('holds exactly the files that the manifest names', () => {
    const files = readdirSync(folder).filter((name) => !['manifest.json', 'README.md'].includes(name));
    expect(files.toSorted()).toEqual(manifest.map(({ file }) => file).toSorted());
  });

  it('has the manifest that its sources ask for', () => {
    expect(manifest).toEqual(sampleManifest().samples);
  });

  it('stays small', () => {
    const total = manifest.reduce((sum, { file }) => sum + statSync(path.join(folder, file)).size, 0);
    expect(total).toBeLessThan(6_000_000);
  });

  it('covers every category, a failure of each kind and a duplicate', () => {
    expect(new Set(manifest.map(({ category }) => category))).toEqual(new Set([...CATEGORIES, null]));
    expect(manifest.flatMap(({ error }) => error ?? []).toSorted()).toEqual(['damaged', 'encrypted']);
    for (const { file, of } of duplicates) expect(bytesOf(file).equals(bytesOf(of))).toBe(true);
  });

  it('has one page and several, read and pictured', async () => {
    const pages = async (file: string) => {
      const read = await readPdf(bytesOf(file));
      return { count: read.length, text: read.some(({ text }) => text.trim() !== '') };
    };
    expect(await pages('Richiesta flotta Trasporti Bellini.pdf')).toEqual({ count: 1, text: true });
    expect(await pages('Guasti macchine - Officine Tessaro.pdf')).toEqual({ count: 2, text: true });
    expect(await pages('SCN_0042.pdf')).toEqual({ count: 1, text: false });
    expect(await pages('Scansione 2026-11-05 1127.pdf')).toEqual({ count: 2, text: false });
  });

  it('holds what the sources write now', async () => {
    for (const sample of allSamples.filter(({ form }) => form === 'digital-pdf')) {
      expect(bytesOf(sample.file).equals(await writeSample(sample)), sample.file).toBe(true);
    }
  });

  it('opens the protected file with the password of the manifest only', async () => {
    const locked = manifest.find(({ error }) => error === 'encrypted');
    const bytes = bytesOf(locked?.file ?? '');
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'PasswordException' });
    const [page] = await readPdf(bytes, locked?.password ?? '');
    expect(page?.text).toContain('palazzina');
  });
});

describe('the identifiers in the samples', () => {
  it('have right check digits', () => {
    const vatNumbers = matches(/(?:P\.\s?IVA|Partita IVA):?\s(\d{11})/giu);
    const taxCodes = matches(/\b([A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z])\b/gu);
    const accounts = matches(/\b(IT\d{2}\s[A-Z]\d{3}(?:\s[\dA-Z]{3,4})+)\b/gu);
    expect([vatNumbers.length, taxCodes.length, accounts.length]).toEqual([12, 5, 2]);
    expect(vatNumbers.filter((number) => !stdnum['IT']?.['iva']?.validate(number).isValid)).toEqual([]);
    expect(taxCodes.filter((code) => !stdnum['IT']?.['codicefiscale']?.validate(code).isValid)).toEqual([]);
    expect(accounts.filter((account) => !isValidIBAN(account.replaceAll(' ', '')))).toEqual([]);
  });

  it('belong to nobody: reserved addresses and telephone numbers', () => {
    const addresses = matches(/[\w.-]+@[\w.-]+/gu);
    expect(addresses.filter((address) => !address.replace(/\.$/u, '').endsWith('.example'))).toEqual([]);
    const phones = matches(/(?:Tel\.|Telefono:?|telefono|cell\.?(?: è)?) (\d[\d ]{6,})/gu);
    expect(phones.length).toBeGreaterThan(10);
    expect(phones.filter((phone) => !phone.includes('555'))).toEqual([]);
  });
});

describe('the tables in the samples', () => {
  const amount = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
  const stated = /(?:valore complessivo .*? ad|somma assicurata totale .*?:) (?:euro )?([\d.]+(?:,\d\d)?)/iu;

  it('add up to the total that the text states', () => {
    const sums = allSamples.flatMap(({ file, request: { text, table } }) => {
      const total = stated.exec(text)?.[1];
      if (!table || total === undefined) return [];
      const values = table.slice(1).map((row) => amount(row.at(-1) ?? ''));
      return [{ file, total: amount(total), sum: values.reduce((sum, value) => sum + value, 0) }];
    });
    expect(sums.length).toBeGreaterThanOrEqual(2);
    expect(sums.filter(({ total, sum }) => total !== sum)).toEqual([]);
  });
});
