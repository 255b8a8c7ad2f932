import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { signedContent } from '../../../../src-main/adapters/archive/signed-content.ts';
import { detectMediaType } from '../../../../src-main/core/media-type.ts';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/signed/${name}`, import.meta.url)));

describe('a signed document', () => {
  it.each(['der.pdf.p7m', 'ber.pdf.p7m', 'base64.pdf.p7m', 'pem.pdf.p7m'])('is taken out of %s', (name) => {
    const file = fixture(name);
    expect(detectMediaType(file.subarray(0, 4096))).toBe('application/pkcs7-mime');
    const content = Buffer.from(signedContent(file) ?? []);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(content.toString('latin1').trimEnd()).toMatch(/%%EOF$/u);
  });

  it('that is signed twice has the first signature inside', () => {
    expect(signedContent(fixture('twice.pdf.p7m.p7m'))).toEqual(new Uint8Array(fixture('der.pdf.p7m')));
  });

  it('does not stand in a signature alone', () => {
    expect(signedContent(fixture('signature-alone.p7s'))).toBeNull();
  });

  it('that is cut off is damaged', () => {
    const file = fixture('der.pdf.p7m');
    expect(() => signedContent(file.subarray(0, 500))).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
