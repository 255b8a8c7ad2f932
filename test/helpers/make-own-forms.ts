import {
  PDFBool,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  degrees,
  rgb,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { FormTarget } from '../../src-preload/contract/form-templates.ts';
import type { ItemColumn, ItemKind } from '../../src-preload/contract/risk-items.ts';
import type { Category, FieldName } from '../../src-preload/contract/vocabulary.ts';

/** A form as an insurer might send it, and what a person would put into each of its boxes ('open': nothing of ours). */
export interface MadeForm {
  readonly name: string;
  readonly category: Category;
  readonly bytes: Uint8Array;
  readonly truth: Readonly<Record<string, FormTarget | 'open'>>;
}

export const data = (...names: FieldName[]): FormTarget => ({ kind: 'data', names });
export const row = (item: ItemKind, number: number, ...columns: ItemColumn[]): FormTarget => ({
  kind: 'row',
  item,
  row: number,
  columns,
});

interface Sheet {
  readonly document: PDFDocument;
  readonly page: PDFPage;
  readonly font: PDFFont;
  readonly truth: Record<string, FormTarget | 'open'>;
}

async function sheet(size: [number, number] = [595, 842]): Promise<Sheet> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  return { document, page: document.addPage(size), font, truth: {} };
}

interface BoxSpec {
  readonly name: string;
  readonly x: number;
  /** From the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly truth: FormTarget | 'open';
  readonly tooltip?: string;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly comb?: boolean;
  readonly required?: boolean;
}

function print({ page, font }: Sheet, text: string, x: number, y: number, size = 9): void {
  page.drawText(text, { x, y: page.getHeight() - y, size, font });
}

function textBox(on: Sheet, spec: BoxSpec): void {
  const { document, page, truth } = on;
  const height = spec.height ?? 16;
  const field = document.getForm().createTextField(spec.name);
  if (spec.multiline) field.enableMultiline();
  field.addToPage(page, {
    x: spec.x,
    y: page.getHeight() - spec.y - height,
    width: spec.width,
    height,
    borderWidth: 0.5,
    borderColor: rgb(0.5, 0.5, 0.5),
  });
  if (spec.maxLength !== undefined) field.setMaxLength(spec.maxLength);
  if (spec.comb) field.enableCombing();
  if (spec.required) field.enableRequired();
  if (spec.tooltip !== undefined) {
    field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(spec.tooltip));
  }
  truth[spec.name] = spec.truth;
}

async function made(name: string, category: Category, { document, truth }: Sheet): Promise<MadeForm> {
  return { name, category, truth, bytes: await document.save({ useObjectStreams: true }) };
}

/** Names that say it, Italian, label to the left; a table with numbered names; notes; Helvetica not embedded. */
export async function namedItalianForm(): Promise<MadeForm> {
  const on = await sheet();
  print(on, 'Questionario Assicurazione Flotte Autoveicoli', 40, 50, 15);
  print(on, 'DATI DEL CONTRAENTE', 40, 80, 11);
  const left: [string, string, FormTarget | 'open'][] = [
    ['ragioneSociale', 'Ragione sociale', data('clientName')],
    ['partitaIva', 'Partita IVA', data('vatNumber')],
    ['codiceFiscale', 'Codice fiscale', data('taxCode')],
    ['indirizzo', 'Indirizzo', data('street')],
    ['cap', 'CAP', data('postalCode')],
    ['comune', 'Comune', data('city')],
    ['prov', 'Prov.', data('province')],
    ['telefono', 'Telefono', data('phone')],
    ['email', 'E-mail', data('email')],
    ['pec', 'PEC', 'open'],
    ['iban', 'IBAN', data('iban')],
    ['decorrenza', 'Decorrenza richiesta', data('effectiveDate')],
    ['compagniaAttuale', 'Compagnia attuale', data('currentInsurer')],
    ['numeroPolizza', 'N. polizza in corso', data('currentPolicyNumber')],
    ['scadenza', 'Scadenza polizza', 'open'],
    ['nVeicoli', 'Numero veicoli', data('vehicleCount')],
    ['massimaleRCA', 'Massimale RCA €', data('limitEur')],
  ];
  left.forEach(([name, label, truth], index) => {
    const y = 95 + index * 20;
    print(on, label, 40, y + 11);
    textBox(on, { name, x: 170, y, width: 220, truth });
  });
  const top = 450;
  print(on, 'ELENCO DEI VEICOLI', 40, top - 20, 11);
  const columns: [string, string, number, ItemColumn[]][] = [
    ['targa', 'Targa', 80, ['plate']],
    ['tipo', 'Tipo', 90, ['type']],
    ['marcaModello', 'Marca e modello', 150, ['make', 'model']],
    ['annoImm', 'Anno imm.', 60, ['year']],
    ['valore', 'Valore €', 90, ['value']],
  ];
  let x = 40;
  for (const [name, label, width, cells] of columns) {
    print(on, label, x + 2, top - 3, 8);
    for (let number = 1; number <= 6; number++) {
      textBox(on, {
        name: `${name}_${number}`,
        x,
        y: top + (number - 1) * 18,
        width,
        truth: row('vehicle', number, ...cells),
      });
    }
    x += width;
  }
  print(on, 'Note', 40, 580);
  textBox(on, {
    name: 'note',
    x: 40,
    y: 585,
    width: 500,
    height: 90,
    multiline: true,
    truth: { kind: 'notes' },
  });
  print(on, 'Intermediario', 40, 707);
  textBox(on, { name: 'intermediario', x: 120, y: 696, width: 200, truth: { kind: 'office', part: 'name' } });
  print(on, 'Luogo e data', 40, 731);
  textBox(on, { name: 'luogoData', x: 120, y: 720, width: 150, truth: 'open' });
  return made('named-italian', 'Flotta Auto', on);
}

/** Cryptic names with labels above, two columns of boxes, in English. */
export async function crypticEnglishForm(): Promise<MadeForm> {
  const on = await sheet();
  print(on, 'Professional Indemnity Proposal Form', 40, 50, 15);
  print(on, 'Section 1 - Proposer', 40, 75, 11);
  const boxes: [string, FormTarget | 'open'][] = [
    ['Name of proposer', data('clientName')],
    ['VAT number', data('vatNumber')],
    ['Registered address', data('street')],
    ['Post code', data('postalCode')],
    ['Town', data('city')],
    ['Province', data('province')],
    ['Telephone', data('phone')],
    ['Email address', data('email')],
    ['Website', 'open'],
    ['Date of birth', 'open'],
    ['Profession', data('profession')],
    ['Annual turnover', data('turnoverEur')],
    ['Number of employees', data('employees')],
    ['Limit of indemnity required', data('limitEur')],
    ['Excess', data('deductibleEur')],
    ['Inception date', data('effectiveDate')],
    ['Current insurer', data('currentInsurer')],
    ['Policy number', data('currentPolicyNumber')],
    ['Quote required by', data('replyBy')],
    ['Renewal premium', 'open'],
  ];
  boxes.forEach(([label, truth], index) => {
    const x = index % 2 === 0 ? 40 : 310;
    const y = 100 + Math.floor(index / 2) * 36;
    print(on, label, x, y - 3, 8);
    textBox(on, { name: `Text${index + 17}`, x, y, width: 250, truth });
  });
  print(on, 'Additional information', 40, 480, 8);
  textBox(on, {
    name: 'Text99',
    x: 40,
    y: 484,
    width: 520,
    height: 80,
    multiline: true,
    truth: { kind: 'notes' },
  });
  print(on, 'Section 2 - Broker', 40, 600, 11);
  [
    ['Name', { kind: 'office', part: 'name' } as const],
    ['Email', { kind: 'office', part: 'email' } as const],
    ['Telephone', { kind: 'office', part: 'phone' } as const],
  ].forEach(([label, truth], index) => {
    print(on, String(label), 40 + index * 175, 622, 8);
    textBox(on, {
      name: `undefined_${index + 4}`,
      x: 40 + index * 175,
      y: 626,
      width: 165,
      truth: truth as FormTarget,
    });
  });
  return made('cryptic-english', 'RC Professionale', on);
}

/** XFA-like hierarchical names with tooltips, combs, a date in three boxes, a date with a script, a radio group, drop-downs. */
export async function combForm(): Promise<MadeForm> {
  const on = await sheet();
  const { document, page, truth } = on;
  const form = document.getForm();
  print(on, 'MODULO DI PROPOSTA - GLOBALE FABBRICATI', 40, 50, 14);
  print(on, 'Contraente', 40, 80, 11);
  const root = 'topmostSubform[0].Page1[0].';
  textBox(on, {
    name: `${root}TextField1[0]`,
    x: 40,
    y: 90,
    width: 300,
    tooltip: 'Denominazione o ragione sociale',
    truth: data('clientName'),
  });
  print(on, 'Partita IVA', 40, 131, 8);
  textBox(on, {
    name: `${root}TextField2[0]`,
    x: 100,
    y: 120,
    width: 165,
    maxLength: 11,
    comb: true,
    truth: data('vatNumber'),
  });
  print(on, 'Codice fiscale', 290, 131, 8);
  textBox(on, {
    name: `${root}TextField3[0]`,
    x: 350,
    y: 120,
    width: 208,
    maxLength: 16,
    comb: true,
    truth: data('taxCode'),
  });
  print(on, 'IBAN', 40, 161, 8);
  textBox(on, {
    name: `${root}TextField4[0]`,
    x: 100,
    y: 150,
    width: 405,
    maxLength: 27,
    comb: true,
    truth: data('iban'),
  });
  print(on, 'Decorrenza', 40, 191, 8);
  textBox(on, {
    name: `${root}GG[0]`,
    x: 100,
    y: 180,
    width: 30,
    maxLength: 2,
    comb: true,
    truth: data('effectiveDate'),
  });
  textBox(on, {
    name: `${root}MM[0]`,
    x: 136,
    y: 180,
    width: 30,
    maxLength: 2,
    comb: true,
    truth: data('effectiveDate'),
  });
  textBox(on, {
    name: `${root}AAAA[0]`,
    x: 172,
    y: 180,
    width: 60,
    maxLength: 4,
    comb: true,
    truth: data('effectiveDate'),
  });
  print(on, 'Risposta entro il', 260, 191, 8);
  textBox(on, { name: `${root}Data2[0]`, x: 340, y: 180, width: 90, truth: data('replyBy') });
  const scripted = form.getTextField(`${root}Data2[0]`);
  scripted.acroField.dict.set(
    PDFName.of('AA'),
    document.context.obj({ F: { S: 'JavaScript', JS: PDFString.of('AFDate_FormatEx("dd-mm-yyyy");') } }),
  );
  print(on, 'Ubicazione del rischio', 40, 220, 11);
  textBox(on, {
    name: `${root}TextField7[0]`,
    x: 40,
    y: 228,
    width: 300,
    tooltip: 'Indirizzo del fabbricato',
    truth: data('street'),
  });
  textBox(on, {
    name: `${root}TextField8[0]`,
    x: 345,
    y: 228,
    width: 50,
    tooltip: 'C.A.P.',
    maxLength: 5,
    comb: true,
    truth: data('postalCode'),
  });
  textBox(on, {
    name: `${root}TextField9[0]`,
    x: 400,
    y: 228,
    width: 120,
    tooltip: 'Comune',
    truth: data('city'),
  });
  print(on, 'Provincia', 40, 271, 8);
  const province = form.createDropdown(`${root}DropDownList1[0]`);
  province.setOptions(['AN', 'BO', 'FC', 'MI', 'RM']);
  province.addToPage(page, { x: 100, y: 842 - 276, width: 60, height: 16 });
  truth[`${root}DropDownList1[0]`] = data('province');
  print(on, 'Anno di costruzione', 180, 271, 8);
  textBox(on, {
    name: `${root}NumericField1[0]`,
    x: 265,
    y: 260,
    width: 60,
    maxLength: 4,
    comb: true,
    truth: data('buildingYear'),
  });
  print(on, 'Superficie mq', 340, 271, 8);
  textBox(on, { name: `${root}NumericField2[0]`, x: 400, y: 260, width: 80, truth: data('buildingAreaSqm') });
  print(on, 'Somma assicurata', 40, 301, 8);
  textBox(on, {
    name: `${root}NumericField3[0]`,
    x: 120,
    y: 290,
    width: 100,
    required: true,
    truth: data('sumInsuredEur'),
  });
  print(on, 'Franchigia', 240, 301, 8);
  textBox(on, {
    name: `${root}NumericField4[0]`,
    x: 300,
    y: 290,
    width: 100,
    required: true,
    truth: data('deductibleEur'),
  });
  print(on, 'Esistono polizze in corso per lo stesso rischio?', 40, 331, 8);
  const group = form.createRadioGroup(`${root}RadioButtonList1[0]`);
  group.addOptionToPage('1', page, { x: 260, y: 842 - 333, width: 11, height: 11 });
  group.addOptionToPage('2', page, { x: 310, y: 842 - 333, width: 11, height: 11 });
  print(on, 'SI', 274, 331, 8);
  print(on, 'NO', 324, 331, 8);
  truth[`${root}RadioButtonList1[0]`] = data('currentInsurer', 'currentPolicyNumber');
  print(on, 'Compagnia precedente', 40, 361, 8);
  textBox(on, { name: `${root}TextField11[0]`, x: 140, y: 350, width: 160, truth: data('currentInsurer') });
  print(on, 'Firma del contraente', 40, 761, 8);
  textBox(on, { name: `${root}TextField12[0]`, x: 130, y: 750, width: 160, truth: 'open' });
  return made('combs', 'Fabbricato', on);
}

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

/** A page turned by 90 degrees, labels inside the boxes' upper corners, vehicles by number in blocks. */
export async function turnedForm(): Promise<MadeForm> {
  const on = await sheet([595, 842]);
  const { document, page, font, truth } = on;
  page.setRotation(degrees(90));
  // As it is shown the page is 842 wide and 595 high; text is drawn turned, so that it is upright there.
  const shown = (x: number, y: number) => ({ x: y, y: x });
  const say = (text: string, x: number, y: number, size = 8): void =>
    page.drawText(text, { ...shown(x, y), size, font, rotate: degrees(90) });
  const place = (name: string, x: number, y: number, width: number, target: FormTarget | 'open'): void => {
    const field = document.getForm().createTextField(name);
    field.addToPage(page, { x: y, y: x, width: 16, height: width, rotate: degrees(90), borderWidth: 0.5 });
    const [widget] = field.acroField.getWidgets();
    widget?.setRectangle({ x: y, y: x, width: 16, height: width });
    truth[name] = target;
  };
  say('Scheda flotta veicoli', 40, 40, 14);
  say('Nome del contraente', 40, 72);
  place('Champ1', 40, 76, 250, data('clientName'));
  say('P. IVA', 310, 72);
  place('Champ2', 310, 76, 120, data('vatNumber'));
  say('Data effetto (gg/mm/aaaa)', 450, 72);
  place('Champ3', 450, 76, 120, data('effectiveDate'));
  for (let number = 1; number <= 3; number++) {
    const y = 100 + number * 45;
    say(`Veicolo ${number} - targa`, 40, y - 4);
    place(`v${number}a`, 40, y, 100, row('vehicle', number, 'plate'));
    say(`Veicolo ${number} - marca`, 160, y - 4);
    place(`v${number}b`, 160, y, 160, row('vehicle', number, 'make'));
    say(`Veicolo ${number} - modello`, 340, y - 4);
    place(`v${number}c`, 340, y, 160, row('vehicle', number, 'model'));
  }
  return made('turned', 'Flotta Auto', on);
}

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

export async function allOwnForms(): Promise<readonly MadeForm[]> {
  return Promise.all([
    namedItalianForm(),
    crypticEnglishForm(),
    combForm(),
    bareForm(),
    turnedForm(),
    underlinedForm(),
  ]);
}

/** A page without fields: only lines to write on. */
export async function flatForm(): Promise<Uint8Array> {
  const on = await sheet();
  print(on, 'Richiesta di quotazione - Flotta veicoli', 40, 50, 14);
  print(on, 'Contraente ______________________________', 40, 100);
  print(on, 'Partita IVA ______________________________', 40, 130);
  return on.document.save();
}
