import type { RefusedLine } from '../../../src-preload/contract/insurer-import.ts';
import {
  CONTACT_ROLES,
  LONGEST_INSURER_NAME,
  LONGEST_NOTES,
  QUOTED_CATEGORIES,
  type ContactRole,
  type QuotedCategory,
} from '../../../src-preload/contract/insurers.ts';
import { MAIL_LANGUAGES, type MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import { singleLine } from '../../core/plain-text.ts';
import { comparable, type TableLine } from './read-table.ts';
import { BOOK_WORDS, type BookWords } from './table-words.ts';

/** What a line says of an insurer; null: nothing. */
export interface InsurerLine {
  readonly name: string;
  readonly language: MailLanguage | null;
  readonly categories: readonly QuotedCategory[] | null;
  readonly notes: string | null;
  readonly contact: {
    readonly email: string;
    readonly name: string | null;
    readonly role: ContactRole | null;
  } | null;
}

type Refusal = Pick<RefusedLine, 'reason' | 'text'>;

const LONGEST_CONTACT_NAME = 120;

/** Reads a line; a refusal names the cell that is in the way. */
export function readLine(cells: TableLine['cells']): InsurerLine | Refusal {
  const name = singleLine(cells.name ?? '');
  if (name === '') return { reason: 'no-name', text: Object.values(cells).join(' ') };
  const tooLong = tooLongCell(cells, name);
  if (tooLong !== null) return { reason: 'too-long', text: tooLong };
  const language = wordOf(cells.language, MAIL_LANGUAGES, (words) => words.languages);
  if (language === undefined) return { reason: 'unknown-language', text: cells.language ?? '' };
  const categories = categoriesOf(cells.categories);
  if (typeof categories === 'string') return { reason: 'unknown-category', text: categories };
  const contact = contactOf(cells);
  if (contact !== null && 'reason' in contact) return contact;
  return { name, language, categories, notes: cells.notes ?? null, contact };
}

function tooLongCell({ notes = '', contact = '' }: TableLine['cells'], name: string): string | null {
  if (name.length > LONGEST_INSURER_NAME) return name;
  if (contact.length > LONGEST_CONTACT_NAME) return contact;
  return notes.length > LONGEST_NOTES ? notes : null;
}

/** What a word stands for in either language, or by its own short name; null without a word, undefined for none of them. */
function wordOf<T extends string>(
  cell: string | undefined,
  values: readonly T[],
  wordsOf: (words: BookWords) => Readonly<Record<T, string>>,
): T | null | undefined {
  if (cell === undefined) return null;
  const wanted = comparable(cell);
  const known = Object.values(BOOK_WORDS).map(wordsOf);
  return values.find((value) =>
    [value, ...known.map((words) => words[value])].some((word) => comparable(word) === wanted),
  );
}

/** The categories of a cell, parted by comma, semicolon or bar; as text the one that there is not. */
function categoriesOf(cell: string | undefined): readonly QuotedCategory[] | string | null {
  if (cell === undefined) return null;
  const named = cell
    .split(/[,;|]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const find = (word: string): QuotedCategory | undefined =>
    QUOTED_CATEGORIES.find((category) => comparable(category) === comparable(word));
  const unknown = named.find((word) => find(word) === undefined);
  return unknown ?? QUOTED_CATEGORIES.filter((category) => named.some((word) => find(word) === category));
}

function contactOf(cells: TableLine['cells']): InsurerLine['contact'] | Refusal {
  const role = wordOf(cells.role, CONTACT_ROLES, (words) => words.roles);
  if (role === undefined) return { reason: 'unknown-role', text: cells.role ?? '' };
  const name = cells.contact === undefined ? null : singleLine(cells.contact);
  if (cells.email === undefined) return name === null ? null : { reason: 'email-missing', text: name };
  const email = parseEmailAddress(cells.email);
  return email === null ? { reason: 'bad-email', text: cells.email } : { email, name, role };
}
