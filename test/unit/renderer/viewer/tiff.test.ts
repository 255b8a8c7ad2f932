import { describe, expect, it } from 'vitest';
import { encodeImage } from 'utif2';
import { decodeTiff, isTiff } from '../../../../src-renderer/viewer/tiff.ts';

const tiff = (): ArrayBuffer => encodeImage(new Uint8Array(4 * 3 * 4).fill(200), 4, 3);
const bytes = (...values: readonly number[]): ArrayBuffer => new Uint8Array(values).buffer;

describe('isTiff', () => {
  it('knows both byte orders', () => {
    expect(isTiff(bytes(0x49, 0x49, 42, 0, 8, 0))).toBe(true);
    expect(isTiff(bytes(0x4d, 0x4d, 0, 42, 0, 0))).toBe(true);
    expect(isTiff(tiff())).toBe(true);
  });

  it('does not take a JPEG, a PNG or a stub for one', () => {
    expect(isTiff(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe(false);
    expect(isTiff(bytes(0x89, 0x50, 0x4e, 0x47))).toBe(false);
    expect(isTiff(bytes(0x49))).toBe(false);
  });
});

describe('decodeTiff', () => {
  it('lists the pages', async () => {
    expect(await decodeTiff(tiff())).toHaveLength(1);
  });

  it('refuses a file without pages', async () => {
    await expect(decodeTiff(bytes(0x49, 0x49, 42, 0, 0, 0, 0, 0))).rejects.toThrow();
  });
});
