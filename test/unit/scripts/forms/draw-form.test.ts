import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { buildingForm } from '../../../../scripts/forms/building.ts';
import { drawForm } from '../../../../scripts/forms/draw-form.ts';
import { fleetForm } from '../../../../scripts/forms/fleet.ts';
import { professionalForm } from '../../../../scripts/forms/professional.ts';
import { summaryForm } from '../../../../scripts/forms/summary.ts';
import { technologyForm } from '../../../../scripts/forms/technology.ts';
import type { BuiltInMapping } from '../../../../src-main/pipeline/forms/templates/form-mapping.ts';
import { summaryMapping } from '../../../../src-main/pipeline/forms/templates/summary.ts';
import { QUESTIONNAIRES } from '../../../../src-main/pipeline/forms/choose-forms.ts';

const FONTS = new URL('../../../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url);
const TEMPLATES = new URL('../../../../resources/forms/', import.meta.url);
const SPECS = [fleetForm, professionalForm, buildingForm, technologyForm, summaryForm];

describe('the form templates', () => {
  it.each(SPECS)('$file is what its source draws, byte for byte', async (spec) => {
    const drawn = Buffer.from(await drawForm(spec, FONTS));
    expect(drawn.equals(readFileSync(new URL(spec.file, TEMPLATES)))).toBe(true);
  });

  it.each([
    [fleetForm, 2],
    [professionalForm, 1],
    [buildingForm, 1],
    [technologyForm, 1],
    [summaryForm, 1],
  ])('$title stands on its pages of A4', async (spec, pages) => {
    const document = await PDFDocument.load(readFileSync(new URL(spec.file, TEMPLATES)));
    expect(document.getPageCount()).toBe(pages);
    for (const page of document.getPages()) {
      expect(page.getSize()).toEqual({ width: 595.28, height: 841.89 });
      expect(page.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('R'));
    }
  });

  it('have every field that the mappings fill, and no field twice', async () => {
    const questionnaires = Object.values(QUESTIONNAIRES).filter((mapping) => mapping !== null);
    const mappings = new Set<BuiltInMapping>([...questionnaires, summaryMapping]);
    expect(mappings.size).toBe(SPECS.length);
    for (const mapping of mappings) {
      const document = await PDFDocument.load(readFileSync(new URL(mapping.file, TEMPLATES)));
      const names = document
        .getForm()
        .getFields()
        .map((field) => field.getName());
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(
        expect.arrayContaining([
          ...Object.keys(mapping.places),
          ...Object.keys(mapping.choices),
          mapping.notes,
        ]),
      );
      const { table } = mapping;
      if (!table) continue;
      for (const column of Object.keys(table.cells)) {
        expect(names).toContain(`${table.name}_${table.rows}_${column}`);
        expect(names).not.toContain(`${table.name}_${table.rows + 1}_${column}`);
      }
    }
  });

  it('refuse to be drawn over their own footer', async () => {
    const section = { kind: 'section', title: 'x' } as const;
    const spec = { ...summaryForm, blocks: Array.from({ length: 60 }, () => section) };
    await expect(drawForm(spec, FONTS)).rejects.toThrow('too full');
  });
});
