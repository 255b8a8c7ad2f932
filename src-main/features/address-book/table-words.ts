import type { ContactRole } from '../../../src-preload/contract/insurers.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';

/** The columns of the table, in their order; a line a contact. */
export const BOOK_COLUMNS = ['name', 'language', 'categories', 'contact', 'email', 'role', 'notes'] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

/** What the table says in words. */
export interface BookWords {
  /** What stands between two cells: the comma is the decimal sign of Italian spreadsheets. */
  readonly delimiter: ';' | ',';
  readonly filename: string;
  readonly columns: Readonly<Record<BookColumn, string>>;
  readonly languages: Readonly<Record<MailLanguage, string>>;
  readonly roles: Readonly<Record<ContactRole, string>>;
}

/** The words of the table in the languages of the window. All are understood when a table is read. */
export const BOOK_WORDS: Readonly<Record<MailLanguage, BookWords>> = {
  it: {
    delimiter: ';',
    filename: 'Compagnie',
    columns: {
      name: 'Compagnia',
      language: 'Lingua',
      categories: 'Categorie',
      contact: 'Referente',
      email: 'E-mail',
      role: 'Ruolo',
      notes: 'Note',
    },
    languages: { it: 'Italiano', en: 'Inglese' },
    roles: {
      underwriting: 'Assunzioni e quotazioni',
      claims: 'Sinistri',
      administration: 'Amministrazione',
      other: 'Altro',
    },
  },
  en: {
    delimiter: ',',
    filename: 'Insurers',
    columns: {
      name: 'Insurer',
      language: 'Language',
      categories: 'Categories',
      contact: 'Contact',
      email: 'E-mail address',
      role: 'Role',
      notes: 'Notes',
    },
    languages: { it: 'Italian', en: 'English' },
    roles: {
      underwriting: 'Underwriting and quotations',
      claims: 'Claims',
      administration: 'Administration',
      other: 'Other',
    },
  },
};
