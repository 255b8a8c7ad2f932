import { stringify } from 'csv-stringify/sync';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { BOOK_COLUMNS, type BookColumn, type BookWords } from './table-words.ts';

/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The address book as the text of a CSV file (RFC 4180, CRLF, byte order mark), a line a contact; an insurer without
 * contacts has one line. A cell that a spreadsheet would run (`=HYPERLINK(…)`) begins with an apostrophe, which reading
 * takes away again.
 */
export function insurersTable(insurers: readonly Insurer[], words: BookWords): string {
  const lines = insurers.flatMap((insurer) => linesOf(insurer, words));
  const rows = [words.columns, ...lines].map((cells) => BOOK_COLUMNS.map((column) => cells[column]));
  const { delimiter } = words;
  return BYTE_ORDER_MARK + stringify(rows, { delimiter, record_delimiter: 'windows', escape_formulas: true });
}

function linesOf(
  { name, language, categories, contacts, notes }: Insurer,
  words: BookWords,
): readonly Readonly<Record<BookColumn, string>>[] {
  const insurer = {
    name,
    language: words.languages[language],
    categories: categories.join(', '),
    notes,
  };
  if (contacts.length === 0) return [{ ...insurer, contact: '', email: '', role: '' }];
  return contacts.map((contact) => ({
    ...insurer,
    contact: contact.name,
    email: contact.email,
    role: words.roles[contact.role],
  }));
}
