import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import type { ItemColumn } from '../../../src-preload/contract/risk-items.ts';
import { data, made, print, row, sheet, textBox, type MadeForm } from './sheet.ts';

/** Labels under the lines, a building table in English, check boxes, sections of other people. */
export async function underlinedForm(): Promise<MadeForm> {
  const on = await sheet();
  const { document, page, truth } = on;
  print(on, 'Property Insurance - Submission', 40, 50, 15);
  print(on, 'Insured', 40, 80, 11);
  const under: [string, string, number, number, FormTarget | 'open'][] = [
    ['f1', '(company name)', 40, 260, data('clientName')],
    ['f2', '(VAT no.)', 320, 120, data('vatNumber')],
    ['f3', '(tax code)', 450, 120, data('taxCode')],
  ];
  for (const [name, label, x, width, target] of under) {
    textBox(on, { name, x, y: 90, width, truth: target });
    print(on, label, x, 114, 7);
  }
  print(on, 'Legal representative', 40, 150, 11);
  textBox(on, { name: 'f4', x: 40, y: 160, width: 260, truth: 'open' });
  print(on, '(full name)', 40, 184, 7);
  textBox(on, { name: 'f5', x: 320, y: 160, width: 150, truth: 'open' });
  print(on, '(telephone)', 320, 184, 7);
  print(on, 'Risk locations', 40, 220, 11);
  const columns: [string, number, ItemColumn][] = [
    ['Address', 210, 'address'],
    ['Occupancy', 100, 'use'],
    ['Year built', 55, 'year'],
    ['Floor area sqm', 65, 'area'],
    ['Sum insured', 85, 'sum'],
  ];
  let x = 40;
  for (const [label, width, column] of columns) {
    print(on, label, x + 2, 240, 8);
    for (let index = 0; index < 4; index++) {
      textBox(on, {
        name: `r${index + 1}${column.slice(0, 1)}${width}`,
        x,
        y: 246 + index * 18,
        width,
        height: 18,
        truth: row('building', index + 1, column),
      });
    }
    x += width;
  }
  print(on, 'Cover starts', 40, 351);
  textBox(on, { name: 'f6', x: 110, y: 340, width: 100, truth: data('effectiveDate') });
  print(on, 'Deductible EUR', 240, 351);
  textBox(on, { name: 'f7', x: 320, y: 340, width: 100, truth: data('deductibleEur') });
  const box = document.getForm().createCheckBox('f8');
  box.addToPage(page, { x: 40, y: 842 - 385, width: 11, height: 11 });
  print(on, 'Sprinklers installed', 56, 383);
  truth['f8'] = 'open';
  print(on, 'Remarks', 40, 410);
  textBox(on, {
    name: 'f9',
    x: 40,
    y: 415,
    width: 515,
    height: 60,
    multiline: true,
    truth: { kind: 'notes' },
  });
  return made('underlined', 'Fabbricato', on);
}
