import { createCanvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { describe, expect, it } from 'vitest';
import { truncate } from '../../../../scripts/documents/damage.ts';
import { protectPdf } from '../../../../scripts/documents/protect.ts';
import { renderRequestPdf } from '../../../../scripts/documents/render-request-pdf.ts';
import { writeBilevelTiff } from '../../../../scripts/documents/write-tiff.ts';
import { readPdf } from './read-pdf.ts';

const page = await renderRequestPdf({
  channel: 'email',
  language: 'it',
  subject: 'Prova',
  text: 'Testo riservato',
  table: null,
});

describe('a protected PDF', () => {
  it('opens with its password only', async () => {
    const protectedPdf = await protectPdf(page, 'segreta');
    await expect(readPdf(protectedPdf)).rejects.toMatchObject({ name: 'PasswordException' });
    await expect(readPdf(protectedPdf, 'altra')).rejects.toMatchObject({ name: 'PasswordException' });
    const [opened] = await readPdf(protectedPdf, 'segreta');
    expect(opened?.text).toContain('Testo riservato');
  });
});

describe('a truncated PDF', () => {
  it('cannot be opened', async () => {
    await expect(readPdf(truncate(page, 0.6))).rejects.toMatchObject({ name: 'InvalidPDFException' });
  });

  it('refuses to keep nothing or everything', () => {
    expect(() => truncate(page, 1)).toThrow(RangeError);
    expect(() => truncate(page, 0)).toThrow(RangeError);
  });
});

describe('a black-and-white TIFF', () => {
  it('keeps every pixel of every page', () => {
    const pages = [13, 30].map((width) => {
      const canvas = createCanvas(width, 9);
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, 9);
      context.fillStyle = '#000';
      context.fillRect(width - 4, 2, 3, 5);
      return canvas;
    });
    const bytes = Buffer.from(writeBilevelTiff(pages, 200));
    const directories = UTIF.decode(bytes);
    expect(directories.map((directory) => directory['t282'])).toEqual([[[200, 1]], [[200, 1]]]);
    directories.forEach((directory, index) => {
      UTIF.decodeImage(bytes, directory);
      const canvas = pages[index];
      expect(Array.from(UTIF.toRGBA8(directory))).toEqual(
        Array.from(canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data ?? []),
      );
    });
  });
});
