import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../src-preload/contract/vocabulary.ts';
import type { FilledForm } from '../../../../src-main/core/stage.ts';
import { FLOOR_SIZE, LEADING, PADDING } from '../../../../src-main/pipeline/forms/fit-text.ts';
import { createFormFiller } from '../../../../src-main/pipeline/forms/form-filler.ts';
import { font, formInput, FULL, HOSTILE, stageContext, templatesFolder } from './form-inputs.ts';
import { drawPage, readForm, typeInto } from './read-form.ts';
import { keptFormFiles } from '../../../helpers/memory-caches.ts';

const filler = createFormFiller({ files: keptFormFiles(), templatesFolder });
const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

async function fillAll(values: typeof FULL): Promise<readonly FilledForm[]> {
  const forms = await Promise.all(
    CATEGORIES.map((category) => filler.fill(formInput(category, values), stageContext())),
  );
  return forms.flat();
}

describe('what another PDF library reads back', () => {
  it.each([
    ['full', FULL],
    ['hostile', HOSTILE],
  ])(
    'is every value of the %s request, shown whole or cut visibly with the whole text elsewhere',
    async (_, values) => {
      for (const form of await fillAll(values)) {
        const fields = [...(await readForm(form.bytes)).values()];
        expect(fields.filter((field) => /NaN|undefined|null/u.test(field.value))).toEqual([]);
        const written = fields.map((field) => squeeze(field.value)).join('\n');
        for (const field of fields) {
          if (field.shown === field.value || squeeze(field.shown) === squeeze(field.value)) continue;
          expect(field.shown.endsWith('…'), field.name).toBe(true);
          expect(squeeze(field.value).startsWith(squeeze(field.shown).slice(0, -1)), field.name).toBe(true);
          // The whole text once as the value, once more where it can be read on paper.
          expect(written.split(squeeze(field.value).slice(0, 500)).length, field.name).toBeGreaterThan(2);
        }
      }
    },
  );

  it.each([
    ['full', FULL],
    ['hostile', HOSTILE],
  ])('fits its boxes in the %s request', async (_, values) => {
    for (const form of await fillAll(values)) {
      for (const { name, shown, rect, size } of (await readForm(form.bytes)).values()) {
        const [x0, y0, x1, y1] = rect;
        if (shown === '') continue;
        expect(size, name).toBeGreaterThanOrEqual(FLOOR_SIZE);
        const area = (x1 - x0 - 2 * PADDING) * Math.max(1, Math.floor((y1 - y0) / (size * LEADING)));
        expect(font.widthOf(shown, size), name).toBeLessThanOrEqual(area);
      }
    }
  });

  it('says with a box in the place of each letter what the font cannot show', async () => {
    const values = { clientName: 'Ditta 株式会社 😀 \u0007fine\uD800', city: 'a\r\nb\u202Ec' };
    const [form] = await filler.fill(formInput('Altro', values), stageContext());
    const fields = await readForm(form?.bytes ?? new Uint8Array());
    expect(fields.get('cliente')?.shown).toBe('Ditta □□□□ □ □fine□');
    expect(fields.get('comune')?.value).toBe('a bc');
  });

  it('moves notes that are too long to pages of their own, and loses no plate', async () => {
    const [form] = await filler.fill(formInput('Flotta Auto', HOSTILE), stageContext());
    const fields = await readForm(form?.bytes ?? new Uint8Array());
    expect(fields.get('note')?.value).toMatch(
      /^Il testo completo delle note è in allegato, alle pagine 3–\d+\.$/u,
    );
    const annex = [...fields.values()].filter((field) => field.name.startsWith('allegato_'));
    const text = annex.map((field) => field.value).join('\n');
    for (const plate of HOSTILE.plates ?? []) expect(text).toContain(plate.replaceAll('\u0007', '□'));
    for (const field of annex) expect(squeeze(field.shown)).toBe(squeeze(field.value));
  });

  it('can be typed into in another program, with any letter', async () => {
    const [form] = await filler.fill(formInput('Flotta Auto', FULL), stageContext());
    const typed = 'Ștefan & Niccolò – Caffè Perù €';
    for (const name of ['contraente_denominazione', 'scoperto']) {
      const fields = await readForm(await typeInto(form?.bytes ?? new Uint8Array(), name, typed));
      expect(fields.get(name)).toMatchObject({ value: typed, shown: typed });
      expect(fields.get('massimale')?.shown).toBe('2.500.000,00');
    }
  });

  it('gives every field a tooltip', async () => {
    for (const form of await fillAll({})) {
      for (const field of (await readForm(form.bytes)).values()) {
        expect(field.tooltip, field.name).not.toBe('');
        expect(field.readOnly).toBe(false);
      }
    }
  });
});

describe('what is drawn', () => {
  it.each(['fleet', 'professional', 'building', 'technology', 'summary'] as const)(
    'stays inside the boxes of the %s form',
    async (template) => {
      const form = (await fillAll(HOSTILE)).find((filled) => filled.template === template);
      const bytes = form?.bytes ?? new Uint8Array();
      const empty = await drawPage(readFileSync(`${templatesFolder}/${template}.pdf`), 1);
      const filled = await drawPage(bytes, 1);
      const boxes = [...(await readForm(bytes)).values()].filter((field) => field.page === 1);
      let [inside, outside] = [0, 0];
      for (let index = 0; index < empty.pixels.length; index++) {
        if (empty.pixels[index] === filled.pixels[index]) continue;
        const x = index % empty.width;
        const y = empty.height - Math.floor(index / empty.width) - 1;
        const within = boxes.some(
          ({ rect: [x0, y0, x1, y1] }) => x >= x0 - 1.5 && x <= x1 + 1.5 && y >= y0 - 1.5 && y <= y1 + 1.5,
        );
        if (within) inside++;
        else outside++;
      }
      expect(inside).toBeGreaterThan(500);
      expect(outside).toBe(0);
    },
  );
});
