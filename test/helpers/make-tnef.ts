/** A stream as Outlook packs messages into for others (MS-OXTNEF): a text, and files with long names. */
export function makeTnef(
  text: string,
  attachments: readonly { readonly filename: string; readonly bytes: Uint8Array }[],
): Buffer {
  const signature = Buffer.alloc(6);
  signature.writeUInt32LE(0x22_3e_9f_78, 0);
  return Buffer.concat([
    signature,
    attribute(1, 0x06_90_03, properties([[0x10_00, text]])),
    ...attachments.flatMap(({ filename, bytes }) => [
      attribute(2, 0x06_90_02, Buffer.alloc(14)),
      attribute(2, 0x01_80_10, Buffer.from('NOMECO~1.PDF\0', 'latin1')),
      attribute(2, 0x06_80_0f, Buffer.from(bytes)),
      attribute(2, 0x06_90_05, properties([[0x37_07, filename]])),
    ]),
  ]);
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  const header = Buffer.alloc(9);
  header.writeUInt8(level, 0);
  header.writeUInt32LE(id, 1);
  header.writeUInt32LE(data.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) % 0x1_00_00, 0));
  return Buffer.concat([header, data, checksum]);
}

/** Texts, after a number and a property with a name of its own, as real ones have them. */
function properties(texts: readonly (readonly [id: number, value: string])[]): Buffer {
  const number = row(0x03, 0x0e_07, Buffer.alloc(4));
  const name = Buffer.concat([Buffer.alloc(16), word(1), word(6), Buffer.from('ab\0\0', 'utf16le')]);
  const named = Buffer.concat([row(0x03, 0x80_01, name), Buffer.alloc(4)]);
  const rows = texts.map(([id, value]) => row(0x1f, id, Buffer.concat([word(1), unicode(value)])));
  return Buffer.concat([word(rows.length + 2), number, named, ...rows]);
}

function row(type: number, id: number, rest: Buffer): Buffer {
  const tag = Buffer.alloc(4);
  tag.writeUInt16LE(type, 0);
  tag.writeUInt16LE(id, 2);
  return Buffer.concat([tag, rest]);
}

function unicode(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`, 'utf16le');
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
