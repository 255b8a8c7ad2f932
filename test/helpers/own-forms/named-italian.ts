import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import type { ItemColumn } from '../../../src-preload/contract/risk-items.ts';
import { data, made, print, row, sheet, textBox, type MadeForm } from './sheet.ts';

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
