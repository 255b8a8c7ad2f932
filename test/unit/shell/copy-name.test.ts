import { describe, expect, it } from 'vitest';
import { copyName } from '../../../src-main/shell/copy-name.ts';

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
