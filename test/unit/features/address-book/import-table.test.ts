import { expect, test } from 'vitest';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import { planImport } from '../../../../src-main/features/address-book/plan-import.ts';
import { readTable } from '../../../../src-main/features/address-book/read-table.ts';
import { BOOK_WORDS } from '../../../../src-main/features/address-book/table-words.ts';
import { insurersTable } from '../../../../src-main/features/address-book/write-insurers.ts';

const ALFA: Insurer = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Alfa Assicurazioni',
  language: 'it',
  categories: ['Flotta Auto', 'Fabbricato'],
  contacts: [
    {
      id: '00000000-0000-4000-8000-00000000000a',
      name: 'Ada Neri',
      email: 'ada@alfa.example',
      role: 'underwriting',
    },
    { id: '00000000-0000-4000-8000-00000000000b', name: '', email: 'sinistri@alfa.example', role: 'claims' },
  ],
  notes: 'Risponde in due giorni; «urgente» nell’oggetto.\nSeconda riga',
  removedAt: null,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADING = 'Compagnia;Lingua;Categorie;Referente;E-mail;Ruolo;Note';

/** What a table would do. */
function plan(table: string | Uint8Array, known: readonly Insurer[] = []) {
  const read = readTable(typeof table === 'string' ? bytes(table) : table);
  if ('problem' in read) throw new Error(read.problem);
  return planImport(read, known);
}

test.each(['it', 'en'] as const)('what is written in %s is read back as it was', (language) => {
  const hostile: Insurer = {
    ...ALFA,
    id: '00000000-0000-4000-8000-000000000002',
    name: '=HYPERLINK("http://ladri.example";"Alfa")',
    contacts: [
      { ...ALFA.contacts[0], id: ALFA.id, name: '+39 cmd|calc', email: 'x@y.example', role: 'other' },
    ],
    notes: '@SUM(A1:A9); "virgolette", virgola',
  };
  const table = insurersTable([ALFA, hostile], BOOK_WORDS[language]);

  expect(plan(table, [ALFA, hostile])).toEqual({ entries: [], unchanged: 2, refused: [] });
  expect(plan(table).entries.map(({ draft }) => draft.name)).toEqual([ALFA.name, hostile.name]);
});

test('a spreadsheet runs no cell of what is written', () => {
  const names = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1'].map((name, index) => ({
    ...ALFA,
    id: String(index),
    name,
  }));
  const rows = insurersTable(names, BOOK_WORDS.it).slice(1).split('\r\n').slice(1, -1);

  expect(insurersTable([], BOOK_WORDS.it)).toBe(`\uFEFF${HEADING}\r\n`);
  expect(rows.filter((row) => /^"?[=+\-@\t\r]/u.test(row))).toEqual([]);
});

test('lines of one insurer come together; what is empty stays as it was, contacts are known by their address', () => {
  const { entries, unchanged, refused } = plan(
    [
      HEADING,
      ' alfa  ASSICURAZIONI ;;;Ada Verdi;ADA@alfa.example;;',
      'Alfa Assicurazioni;Inglese;;Carlo;carlo@alfa.example;Amministrazione;',
      'Beta;;Flotta Auto, RC professionale;;info@beta.example;;Nuova',
      'Beta;;Rischi Tecnologici;;;;',
    ].join('\n'),
    [ALFA],
  );

  expect({ unchanged, refused }).toEqual({ unchanged: 0, refused: [] });
  expect(entries).toMatchObject([
    {
      id: ALFA.id,
      changes: ['language', 'contacts'],
      draft: {
        name: ALFA.name,
        language: 'en',
        categories: ALFA.categories,
        notes: ALFA.notes,
        contacts: [
          { id: ALFA.contacts[0]?.id, name: 'Ada Verdi', email: 'ada@alfa.example', role: 'underwriting' },
          ALFA.contacts[1],
          { id: null, name: 'Carlo', email: 'carlo@alfa.example', role: 'administration' },
        ],
      },
    },
    {
      id: null,
      changes: [],
      draft: {
        name: 'Beta',
        language: 'it',
        categories: ['Flotta Auto', 'RC Professionale', 'Rischi Tecnologici'],
        contacts: [{ email: 'info@beta.example', role: 'underwriting' }],
        notes: 'Nuova',
      },
    },
  ]);
});

test('a line that cannot be used is named by its number, with what stands in the way; the others go on', () => {
  const { entries, refused } = plan(
    [
      HEADING,
      ';Italiano;;;x@y.example;;',
      'Beta;Klingon;;;;;',
      'Beta;;Grandine;;;;',
      'Beta;;;;"a@b.example\nBcc: c@d.example";;',
      '',
      'Beta;;;Carlo;;;',
      'Beta;;;;a@b.example;Capo;',
      'Beta;Italiano;;;a@b.example;;',
      'Beta;;;;A@b.example;;',
      'Beta;Inglese;;;;;',
      `${'B'.repeat(121)};;;;;;`,
    ].join('\r\n'),
  );

  expect(entries.map(({ draft }) => [draft.name, draft.contacts.length])).toEqual([['Beta', 1]]);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'no-name'],
    [3, 'unknown-language'],
    [4, 'unknown-category'],
    [5, 'bad-email'],
    [7, 'email-missing'],
    [8, 'unknown-role'],
    [10, 'email-twice'],
    [11, 'contradicts'],
    [12, 'too-long'],
  ]);
  expect(refused[3]?.text).toBe('a@b.example Bcc: c@d.example');
});

test.each([
  ['commas', bytes('Compagnia,E-mail\nPerù,a@b.example')],
  ['tabs', bytes('Compagnia\tE-mail\nPerù\ta@b.example')],
  ['Windows-1252', Uint8Array.from(Buffer.from('Compagnia;E-mail\nPerù;a@b.example', 'latin1'))],
  ['UTF-16', Uint8Array.from(Buffer.from('\uFEFFCompagnia;E-mail\nPerù;a@b.example', 'utf16le'))],
  [
    'English, quotation marks inside, other columns',
    bytes('Insurer,Tel,E-mail address\n"Perù",1 "b,a@b.example'),
  ],
])('a table with %s is read', (_, table) => {
  expect(plan(table).entries).toMatchObject([
    { draft: { name: 'Perù', contacts: [{ email: 'a@b.example' }] } },
  ]);
});

test('what is no such table is refused as a whole, with the line where it ends to be one', () => {
  const refusal = (table: string | Uint8Array) => readTable(typeof table === 'string' ? bytes(table) : table);
  expect(refusal('')).toEqual({ problem: 'empty', line: null });
  expect(refusal(HEADING)).toEqual({ problem: 'empty', line: null });
  expect(refusal('Nome;Telefono\nAlfa;1')).toEqual({ problem: 'no-name-column', line: null });
  expect(refusal(`${HEADING}\nAlfa;;;;;;\n"Beta;;;`)).toEqual({ problem: 'not-a-table', line: 3 });
  expect(refusal(`${HEADING}\n=HYPERLINK("x";"y");;`)).toEqual({ problem: 'not-a-table', line: 2 });
  expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ problem: 'not-a-table', line: null });
  expect(refusal(`${HEADING}\n${'Alfa;;;;;;\n'.repeat(5001)}`)).toEqual({ problem: 'too-large', line: null });
});

test('marks without a shape and control characters do not come in', () => {
  const [entry] = plan(`Compagnia;Note\nAl\u202Efa\u200B;uno\u0007due`).entries;
  expect(entry?.draft).toMatchObject({ name: 'Alfa', notes: 'uno□due' });
});
