import { PDFBool, PDFName } from '@cantoo/pdf-lib';
import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import type { ItemColumn } from '../../../src-preload/contract/risk-items.ts';
import { data, print, row, sheet, textBox, type MadeForm } from './sheet.ts';

/** A table of machines by its geometry alone, no font among the resources, fields without an appearance. */
export async function bareForm(): Promise<MadeForm> {
  const on = await sheet();
  const { document } = on;
  print(on, 'Scheda rischio Elettronica - guasti macchine e impianti', 40, 50, 14);
  const heads: [string, number, FormTarget | 'open'][] = [
    ['Cognome e nome / Ragione sociale', 300, data('clientName')],
    ['C.F./P.IVA', 130, data('vatNumber', 'taxCode')],
  ];
  let x = 40;
  heads.forEach(([label, width, truth], index) => {
    print(on, label, x, 77, 8);
    textBox(on, { name: `Campo testo ${index + 1}`, x, y: 80, width, truth });
    x += width + 10;
  });
  print(on, 'Indirizzo (via, CAP, comune, provincia)', 40, 117, 8);
  textBox(on, {
    name: 'Campo testo 3',
    x: 40,
    y: 120,
    width: 440,
    truth: data('street', 'postalCode', 'city', 'province'),
  });
  print(on, 'Attività svolta', 40, 157, 8);
  textBox(on, { name: 'Campo testo 4', x: 40, y: 160, width: 440, truth: data('profession') });
  print(on, 'ELENCO DEI BENI', 40, 200, 11);
  const columns: [string, number, ItemColumn][] = [
    ['Descrizione del bene', 220, 'description'],
    ['Matricola', 110, 'serial'],
    ['Anno', 50, 'year'],
    ['Valore a nuovo', 110, 'value'],
  ];
  let number = 5;
  let left = 40;
  for (const [label, width, column] of columns) {
    print(on, label, left + 2, 217, 8);
    for (let index = 0; index < 5; index++) {
      textBox(on, {
        name: `Campo testo ${number++}`,
        x: left,
        y: 222 + index * 20,
        width,
        height: 20,
        truth: row('machine', index + 1, column),
      });
    }
    left += width;
  }
  print(on, 'Valore totale', 330, 345, 8);
  textBox(on, { name: 'Campo testo 50', x: 420, y: 334, width: 110, truth: data('sumInsuredEur') });
  print(on, 'Osservazioni', 40, 377, 8);
  textBox(on, {
    name: 'Campo testo 51',
    x: 40,
    y: 380,
    width: 490,
    height: 60,
    multiline: true,
    truth: { kind: 'notes' },
  });
  print(on, 'Data', 40, 467, 8);
  textBox(on, { name: 'Campo testo 52', x: 40, y: 470, width: 80, truth: { kind: 'today' } });
  const form = document.getForm();
  for (const field of form.getFields()) {
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
    field.acroField.dict.delete(PDFName.of('DA'));
  }
  form.acroForm.dict.delete(PDFName.of('DR'));
  form.acroForm.dict.delete(PDFName.of('DA'));
  form.acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
  const bytes = await document.save({ updateFieldAppearances: false });
  return { name: 'bare', category: 'Rischi Tecnologici', truth: on.truth, bytes };
}
