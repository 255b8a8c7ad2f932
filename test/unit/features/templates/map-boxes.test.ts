import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boxState } from '../../../../src-preload/contract/form-templates.ts';
import type { FormMapping } from '../../../../src-main/pipeline/forms/templates/form-mapping.ts';
import { mapBoxes } from '../../../../src-main/features/templates/map-boxes.ts';
import { QUESTIONNAIRES } from '../../../../src-main/pipeline/forms/choose-forms.ts';
import { judgeMapping } from '../../../helpers/mapping-accuracy.ts';
import { allOwnForms } from '../../../helpers/make-own-forms.ts';
import { combForm } from '../../../helpers/own-forms/combs.ts';
import { readBytes, takeIn } from '../../../helpers/read-own-form.ts';

const formsFolder = fileURLToPath(new URL('../../../../resources/forms', import.meta.url));

describe('what goes into the boxes of forms', () => {
  it('is found for nine of ten in forms of six styles, and hardly ever wrongly', async () => {
    const scores = await Promise.all(
      (await allOwnForms()).map(async (form) => judgeMapping(await takeIn(form), form.truth)),
    );
    const count = (of: 'wrong' | 'left'): number => scores.reduce((sum, score) => sum + score[of].length, 0);
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const all = right + count('wrong') + count('left');
    console.log(
      `mapping: ${right} of ${all} right, ${count('wrong')} wrong, ${count('left')} left to the clerk`,
    );
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['Flotta Auto', 'RC Professionale', 'Fabbricato', 'Rischi Tecnologici'] as const)(
    'is found in our own questionnaire for %s by its print alone: its names and tooltips are taken away',
    async (category) => {
      const questionnaire = QUESTIONNAIRES[category];
      if (!questionnaire) throw new Error('No questionnaire');
      const { file } = await readBytes(readFileSync(`${formsFolder}/${questionnaire.file}`));
      const pages = file.pageSizes.map((size, index) => ({ ...size, words: file.words[index] ?? [] }));
      const boxes = file.boxes.map((box, index) => ({ ...box, name: `Text${index}`, tooltip: '' }));
      const { layout, mapping } = mapBoxes({ boxes, pages, category, customFields: [] });
      const texts = file.boxes.flatMap((box, index) =>
        box.kind === 'text' && box.name !== questionnaire.notes
          ? [{ box, mapped: mapping[`Text${index}`] }]
          : [],
      );
      const sure = texts.filter(({ mapped }) => boxState(mapped) === 'sure');
      const wrong = sure.filter(({ box, mapped }) => !agrees(questionnaire, box.name, mapped?.target));
      const placed = texts.filter(({ box }) => isPlaced(questionnaire, box.name));
      expect(wrong.map(({ box, mapped }) => `${box.name}: ${JSON.stringify(mapped?.target)}`)).toEqual([]);
      expect(sure.length / placed.length).toBeGreaterThanOrEqual(0.9);
      expect(layout.every(({ label }) => label !== '')).toBe(true);
    },
  );

  it('writes days as the form says: in three boxes, by its script, by its length', async () => {
    const { mapping } = await takeIn(await combForm());
    const dateOf = (name: string) => mapping[`topmostSubform[0].Page1[0].${name}[0]`]?.date;
    expect([dateOf('GG'), dateOf('MM'), dateOf('AAAA'), dateOf('Data2')]).toEqual([
      'dd',
      'mm',
      'yyyy',
      'dd-mm-yyyy',
    ]);
  });

  it("finds the office's own data by their names", async () => {
    const form = await combForm();
    const { file } = await readBytes(form.bytes);
    const pages = file.pageSizes.map((size, index) => ({ ...size, words: file.words[index] ?? [] }));
    const id = '6f1c2f0e-4a44-4d2e-8c41-9f2f8d3a5b10';
    const own = {
      id,
      name: 'Franchigia',
      type: 'money',
      category: null,
      labels: ['x'],
      required: false,
    } as const;
    const customFields = [{ ...own, labels: [...own.labels] }];
    const { mapping } = mapBoxes({ boxes: file.boxes, pages, category: form.category, customFields });
    expect(mapping['topmostSubform[0].Page1[0].NumericField4[0]']?.target).toEqual({ kind: 'custom', id });
  });
});

function isPlaced({ places, table }: FormMapping, name: string): boolean {
  const column = name.split('_')[2] ?? '';
  return (
    name in places || (table !== undefined && name.startsWith(`${table.name}_`) && column in table.cells)
  );
}

/** A fact of the mapping (the office, a reference) has no data to compare. */
function agrees({ places, table }: FormMapping, name: string, target: unknown): boolean {
  const said = JSON.stringify(target);
  if (table && name.startsWith(`${table.name}_`)) {
    return said.includes(`"kind":"row","item":"${table.kind}","row":${name.split('_')[1]}`);
  }
  const from = places[name]?.from;
  return from?.kind === 'data' ? said === JSON.stringify(from) : !said.includes('"kind":"data"');
}
