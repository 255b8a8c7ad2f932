import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../../src-main/adapters/archive/read-zip.ts';
import { makeZip } from '../../../helpers/make-zip.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const UNO = Buffer.from('%PDF-1.7\nuno\n%%EOF\n');

async function written(
  files: readonly { name: string; bytes: Uint8Array; password?: string }[],
  options: ZipWriterConstructorOptions = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const { name, bytes, password } of files) {
    await writer.add(name, new Uint8ArrayReader(bytes), password === undefined ? {} : { password });
  }
  return writer.close();
}

async function read(zip: Uint8Array, passwords: readonly string[] = [], bytesLeft = 50_000_000) {
  const path = join(temporaryFolder(), 'a.zip');
  writeFileSync(path, zip);
  const files: string[] = [];
  for await (const { name, bytes } of readZip(path, { passwords, bytesLeft: () => bytesLeft })) {
    files.push(`${name}: ${Buffer.from(bytes).toString('latin1').slice(9, 12)}`);
  }
  return files;
}

describe('an archive', () => {
  it('is read under the names it has, also in the code page of old Windows', async () => {
    const zip = await written([{ name: 'è più/città.pdf', bytes: UNO }]);
    expect(await read(zip)).toEqual(['è più/città.pdf: uno']);
    const old = makeZip([{ name: 'citt#.pdf', bytes: UNO }]);
    for (let at = old.indexOf('#'); at >= 0; at = old.indexOf('#')) old.writeUInt8(0x85, at);
    old.writeUInt16LE(0, 6);
    old.writeUInt16LE(0, old.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8);
    expect(await read(old)).toEqual(['città.pdf: uno']);
  });

  it('is read in the format for large files', async () => {
    expect(await read(await written([{ name: 'a.pdf', bytes: UNO }], { zip64: true }))).toEqual([
      'a.pdf: uno',
    ]);
  });

  it.each([
    ['AES', {}, 30],
    // So many that some pass the check of one byte that it has.
    ['the old encryption', { zipCrypto: true }, 600],
  ])('is opened with the one of several passwords that opens it, in %s', async (_, options, count) => {
    const files = [
      { name: 'aperto.pdf', bytes: UNO },
      { name: 'chiuso.pdf', bytes: UNO, password: 'segretà' },
      { name: 'altro.pdf', bytes: UNO, password: 'seconda' },
    ];
    const zip = await written(files, options);
    const wrong = Array.from({ length: count }, (__, index) => `sbagliata ${index}`);
    const opened = ['aperto.pdf: uno', 'chiuso.pdf: uno', 'altro.pdf: uno'];
    expect(await read(zip, [...wrong, 'seconda', 'segretà'])).toEqual(opened);
    await expect(read(zip, wrong)).rejects.toMatchObject({ code: 'encrypted' });
    await expect(read(zip)).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('is no bomb, whatever it claims, also behind a password', async () => {
    const zeros = { name: 'zeri.pdf', bytes: Buffer.alloc(60_000_000), password: 'x' };
    await expect(read(await written([zeros], { zipCrypto: true }), ['x'])).rejects.toMatchObject({
      code: 'too-large',
    });
    const fits = await written([{ name: 'a.pdf', bytes: Buffer.alloc(2_000_000, 'ab') }]);
    await expect(read(fits, [], 1_000_000)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('with files that lie over each other is refused', async () => {
    const zip = makeZip([
      { name: 'a.pdf', bytes: UNO },
      { name: 'b.pdf', bytes: UNO },
    ]);
    const second = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(0, second + 42);
    await expect(read(zip)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('whose contents were changed on the way is refused', async () => {
    const zip = Buffer.from(await written([{ name: 'a.pdf', bytes: UNO }], { level: 0 }));
    zip.write('due', zip.indexOf('uno'), 'latin1');
    await expect(read(zip)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('gives a link as the file it is, and follows it nowhere', async () => {
    const zip = makeZip([{ name: 'link.pdf', bytes: Buffer.from('/etc/hostname') }]);
    const entry = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt16LE(0x03_14, entry + 4);
    zip.writeUInt32LE((0o120_777 << 16) >>> 0, entry + 38);
    expect(await read(zip)).toEqual(['link.pdf: nam']);
  });
});
