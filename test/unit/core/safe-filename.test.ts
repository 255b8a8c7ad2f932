import { describe, expect, it } from 'vitest';
import { safeFilename } from '../../../src-main/core/safe-filename.ts';

describe('safeFilename', () => {
  it.each([
    [
      ['Questionario Flotta Auto', 'Rossi Trasporti srl'],
      'Questionario Flotta Auto - Rossi Trasporti srl.pdf',
    ],
    [['Questionario', '../../etc/passwd'], 'Questionario - etc passwd.pdf'],
    [['Questionario', 'C:\\Windows\\x|y?*"<>'], 'Questionario - C Windows x y.pdf'],
    [['Questionario', 'a\r\nb\u0000c\u202Ed'], 'Questionario - a b cd.pdf'],
    [['Questionario', ''], 'Questionario.pdf'],
    [['', '...'], 'documento.pdf'],
    [['NUL'], 'NUL_.pdf'],
    [["Società Perù – Caffè dell'Età"], "Società Perù – Caffè dell'Età.pdf"],
  ])('makes %j into %j', (parts, name) => {
    expect(safeFilename(parts, '.pdf')).toBe(name);
  });

  it('stays short enough for every file system, whatever the script', () => {
    const name = safeFilename(['株'.repeat(500), '😀'.repeat(500)], '.pdf');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    expect(Buffer.from(name).toString()).toBe(name);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});
