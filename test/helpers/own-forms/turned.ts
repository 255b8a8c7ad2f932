import { degrees } from '@cantoo/pdf-lib';
import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import { data, made, row, sheet, type MadeForm } from './sheet.ts';

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
