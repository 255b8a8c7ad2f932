import { bareForm } from './own-forms/bare.ts';
import { combForm } from './own-forms/combs.ts';
import { crypticEnglishForm } from './own-forms/cryptic-english.ts';
import { namedItalianForm } from './own-forms/named-italian.ts';
import { print, sheet, type MadeForm } from './own-forms/sheet.ts';
import { turnedForm } from './own-forms/turned.ts';
import { underlinedForm } from './own-forms/underlined.ts';

/** Forms as six insurers might send them. */
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
