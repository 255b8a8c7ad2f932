import { writePdf } from '../pdf-writer.ts';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';
const MAKES = ['Fiat Ducato', 'Iveco Daily', 'Ford Transit', 'Renault Master', 'Opel Vivaro', 'VW Crafter'];
const PLACES = ['Bergamo', 'Brescia', 'Lecco', 'Monza', 'Como', 'Varese'];
const ROWS = 34;

/** A page that is one long ruled table: vehicles with plates, places, years and sums. */
export function tablePdf(request: RequestDocument, random: () => number): Promise<Uint8Array> {
  const header = ['N.', 'Targa', 'Veicolo', 'Sede', 'Anno', 'Valore EUR'];
  const rows = Array.from({ length: ROWS }, (_, index) => vehicle(index + 1, random));
  const title = { text: printable(request.subject ?? 'Elenco veicoli'), bold: true };
  return writePdf({ content: [title, ...requestTable({ ...request, table: [header, ...rows] })] });
}

function vehicle(number: number, random: () => number): string[] {
  const pick = <T>(from: ArrayLike<T>): T => from[Math.floor(random() * from.length)] as T;
  const letters = () => `${pick(LETTERS)}${pick(LETTERS)}`;
  const digits = String(Math.floor(random() * 1000)).padStart(3, '0');
  const value = `${8 + Math.floor(random() * 60)}.${String(Math.floor(random() * 10) * 100).padStart(3, '0')},00`;
  return [
    String(number),
    `${letters()}${digits}${letters()}`,
    pick(MAKES),
    pick(PLACES),
    String(2008 + Math.floor(random() * 17)),
    value,
  ];
}
