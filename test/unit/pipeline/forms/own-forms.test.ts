import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFDropdown, PDFRadioGroup } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdfPage } from '../../../../src-main/adapters/pdf/read-pdf-page.ts';
import { openPdf } from '../../../../src-main/adapters/pdf/open-pdf.ts';
import type { FilledForm, FieldValues } from '../../../../src-main/core/stage.ts';
import { createFormFiller } from '../../../../src-main/pipeline/forms/form-filler.ts';
import { flattenForm } from '../../../../src-main/pipeline/forms/flatten-form.ts';
import type { OwnForm } from '../../../../src-main/pipeline/forms/form-input.ts';
import type { RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { allOwnForms } from '../../../helpers/make-own-forms.ts';
import { combForm } from '../../../helpers/own-forms/combs.ts';
import { namedItalianForm } from '../../../helpers/own-forms/named-italian.ts';
import type { MadeForm } from '../../../helpers/own-forms/sheet.ts';
import { takeIn } from '../../../helpers/read-own-form.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { formInput, FULL, stageContext, templatesFolder } from './form-inputs.ts';
import { drawPage, readForm } from './read-form.ts';
import { keptFormFiles } from '../../../helpers/memory-caches.ts';

const { fill } = createFormFiller({ files: keptFormFiles(), templatesFolder });
const VALUES: FieldValues = {
  ...FULL,
  clientName: 'Perù & Età S.r.l.',
  city: 'Forlì',
  plates: ['AB123CD', 'AB124CD'],
};
/** A place of the request without rows: one building. */
const MACHINES: readonly RiskItem[] = [
  {
    id: '6f1c2f0e-4a44-4d2e-8c41-9f2f8d3a5b11',
    kind: 'machine',
    cells: {
      description: { value: 'Tornio Città €', evidence: null, confidence: 1, source: 'clerk' },
      value: { value: 45_000, evidence: null, confidence: 1, source: 'clerk' },
    },
  },
];

async function filledForm(made: MadeForm, values: FieldValues = VALUES): Promise<FilledForm> {
  const { layout, mapping, fillable } = await takeIn(made);
  const form: OwnForm = {
    id: '6f1c2f0e-4a44-4d2e-8c41-9f2f8d3a5b12',
    title: made.name,
    insurerId: null,
    category: made.category,
    version: 1,
    sha256: '',
    path: fillable,
    layout,
    mapping,
  };
  const input = { ...formInput(made.category, values), items: [...MACHINES] };
  const [filled] = await fill(input, stageContext(), { insurers: [], ownForms: [form] });
  if (!filled) throw new Error('Nothing was filled');
  return filled;
}

const FORMS = await allOwnForms();

describe("the office's own forms, filled", () => {
  it.each(FORMS.map((form) => [form.name, form] as const))(
    '%s is read back value by value',
    async (_, made) => {
      const filled = await filledForm(made);
      const fields = [...(await readForm(filled.bytes)).values()].filter(({ value }) => value !== '');
      expect(fields.length).toBeGreaterThan(5);
      const words = await printed(filled.bytes);
      for (const { name, value, shown } of fields) {
        expect(squeeze(shown) === squeeze(value) || shown.endsWith('…'), name).toBe(true);
        const first = value.split(/\s/u)[0] ?? '';
        expect(words, `${name}: ${value}`).toContain(
          squeeze(shown.endsWith('…') ? first : value).slice(0, 40),
        );
      }
      expect(words).toContain(squeeze('Perù & Età S.r.l.'));
    },
  );

  it.each(FORMS.map((form) => [form.name, form] as const))(
    '%s is drawn alike by pdf.js and by Poppler',
    async (_, made) => {
      if (spawnSync('pdftoppm', ['-v']).error) return console.warn('SKIPPED: Poppler is not installed');
      const { bytes } = await filledForm(made);
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'form.pdf'), bytes);
      execFileSync(
        'pdftoppm',
        ['-r', '72', '-gray', '-f', '1', '-l', '1', '-singlefile', 'form.pdf', 'page'],
        {
          cwd: folder,
        },
      );
      const poppler = readPgm(readFileSync(join(folder, 'page.pgm')));
      const ours = await drawPage(bytes, 1);
      expect(Math.abs(poppler.width - ours.width)).toBeLessThanOrEqual(1);
      expect(differenceOf(blurred(poppler), blurred(ours))).toBeLessThan(0.015);
    },
  );

  it.each(FORMS.map((form) => [form.name, form] as const))(
    '%s looks the same once its values are part of its pages',
    async (_, made) => {
      const { bytes } = await filledForm(made);
      const flat = await flattenForm(bytes);
      expect((await readForm(flat)).size).toBe(0);
      expect(differenceOf(await drawPage(flat, 1), await drawPage(bytes, 1))).toBeLessThan(0.001);
    },
  );

  it('leaves no field to be drawn by the viewer, and uses one embedded face', async () => {
    const document = await PDFDocument.load((await filledForm(await namedItalianForm())).bytes);
    expect(document.getForm().acroForm.dict.toString()).not.toContain('NeedAppearances');
    expect(document.getForm().getTextField('ragioneSociale').acroField.getDefaultAppearance()).toContain(
      '/LiberationSans',
    );
  });

  it('writes a letter a cell, ticks the answer, chooses from the list, and says what stayed empty', async () => {
    const { sumInsuredEur: _, ...rest } = VALUES;
    const filled = await filledForm(await combForm(), { ...rest, province: 'FC' });
    const document = await PDFDocument.load(filled.bytes);
    const name = (field: string): string => `topmostSubform[0].Page1[0].${field}[0]`;
    const form = document.getForm();
    const text = (field: string) => form.getTextField(name(field)).getText();
    expect([text('GG'), text('MM'), text('AAAA'), text('Data2')]).toEqual(['31', '12', '2026', '15-12-2026']);
    expect(text('TextField4')).toBe('IT60X0542811101000000123456');
    const question = form.getField(name('RadioButtonList1'));
    expect(question instanceof PDFRadioGroup && question.getSelected()).toBe('1');
    const list = form.getField(name('DropDownList1'));
    expect(list instanceof PDFDropdown && list.getSelected()).toEqual(['FC']);
    expect(filled.empty.map(({ label, page }) => [label, page])).toEqual([[name('NumericField3'), 1]]);
  });

  it('lists the vehicles beyond the rows in the notes', async () => {
    const plates = Array.from({ length: 9 }, (_, index) => `AB10${index}CD`);
    const filled = await filledForm(await namedItalianForm(), { ...VALUES, plates });
    const fields = await readForm(filled.bytes);
    expect(fields.get('targa_6')?.value).toBe('AB105CD');
    const all = [...fields.values()].map(({ value }) => value).join('\n');
    for (const plate of plates) expect(all).toContain(plate);
  });
});

const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

/** All that our own reader finds on the pages, without spaces. */
async function printed(bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'form.pdf');
  writeFileSync(path, bytes);
  const { document, close } = await openPdf(path);
  const texts: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const read = await readPdfPage(document, { page, dpi: 72 });
    if (read.kind === 'text') texts.push(read.words.map(({ text }) => text).join(''));
  }
  await close();
  return texts.join('');
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A binary PGM, as `pdftoppm -gray` writes it. */
function readPgm(file: Buffer): Grey {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('Not a PGM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}

/** The mean of blocks of pixels: two programs smooth letters differently. */
function blurred({ width, height, pixels }: Grey): Grey {
  const side = 6;
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const means = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) sum += pixels[(row * side + y) * width + column * side + x] ?? 255;
      }
      means[row * columns + column] = sum / (side * side);
    }
  }
  return { width: columns, height: rows, pixels: means };
}

/** Mean difference of two pictures, 0..1. */
function differenceOf(a: Grey, b: Grey): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum += Math.abs((a.pixels[y * a.width + x] ?? 0) - (b.pixels[y * b.width + x] ?? 0));
    }
  }
  return sum / (width * height * 255);
}
