import { describe, expect, it } from 'vitest';
import { copyName, searchableName } from '../../../src-main/shell/copy-name.ts';

describe('the name of a copy', () => {
  it.each([
    ['form', 'Questionario - Rossi.pdf', 'Questionario - Rossi.pdf'],
    ['form', 'fattura.exe', 'fattura.exe.pdf'],
    ['form', 'a.pdf.desktop', 'a.pdf.desktop.pdf'],
    ['draft', '../../bozza.sh', 'bozza.sh.eml'],
    ['draft', 'bozza.eml', 'bozza.eml'],
    ['document', 'Scansione 12.PDF', 'Scansione 12.PDF'],
    ['document', '/etc/passwd', 'passwd'],
    ['document', 'con.pdf', 'con_.pdf'],
    ['document', 'nota\u202Efdp.exe', 'notafdp.exe'],
  ] as const)('%s %s becomes %s', (kind, filename, expected) => {
    expect(copyName(kind, { filename })).toBe(expected);
  });
});

it.each([
  ['Scansione 12.PDF', 'Scansione 12 (ricercabile).pdf'],
  ['foto.jpeg', 'foto (ricercabile).pdf'],
  ['../../etc/passwd', 'passwd (ricercabile).pdf'],
  [`${'lungo'.repeat(60)}.pdf`, `${'lungo'.repeat(16).slice(0, -1)}… (ricercabile).pdf`],
])('the searchable copy of %s is %s', (filename, expected) => {
  expect(searchableName(filename)).toBe(expected);
});
