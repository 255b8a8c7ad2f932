import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { data, made, print, sheet, textBox, type MadeForm } from './sheet.ts';

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
