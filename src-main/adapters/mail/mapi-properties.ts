/** Property types (MS-OXCDATA, 2.11.1) with a fixed size, in bytes, padded to four. */
const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const STRING_8 = 0x1e;
const STRING_UNICODE = 0x1f;
/** Marks a type of several values. */
const MANY = 0x10_00;
const FIRST_NAMED = 0x80_00;
const GUID_BYTES = 16;

/**
 * The properties of a TNEF attribute (MS-OXTNEF, 2.1.3.4) by their ids, each with its first value as it is stored;
 * a text without its ending zero and in UTF-8.
 * @throws RangeError when one goes beyond the end
 */
export function mapiProperties(data: Buffer): ReadonlyMap<number, Buffer> {
  const properties = new Map<number, Buffer>();
  const reader = new PropertyReader(data);
  for (let left = reader.number(); left > 0; left -= 1) {
    const type = reader.short();
    const id = reader.short();
    if (id >= FIRST_NAMED) reader.skipName();
    const [value] = reader.values(type);
    if (value) properties.set(id, asText(value, type));
  }
  return properties;
}

function asText(value: Buffer, type: number): Buffer {
  if (type === STRING_UNICODE) return Buffer.from(value.toString('utf16le').replace(/\0+$/u, ''), 'utf8');
  if (type !== STRING_8) return value;
  return Buffer.from(new TextDecoder('windows-1252').decode(value).replace(/\0+$/u, ''), 'utf8');
}

/** Reads one value after the other. */
class PropertyReader {
  readonly #data: Buffer;
  #at = 0;

  constructor(data: Buffer) {
    this.#data = data;
  }

  short(): number {
    return this.bytes(2).readUInt16LE(0);
  }

  number(): number {
    return this.bytes(4).readUInt32LE(0);
  }

  bytes(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#data.length) throw new RangeError('A property goes beyond the end');
    const found = this.#data.subarray(this.#at, end);
    this.#at = end;
    return found;
  }

  /** A property with a name of its own has it here: a number, or a text. */
  skipName(): void {
    this.bytes(GUID_BYTES);
    const isText = this.number() === 1;
    if (isText) this.padded(this.number());
    else this.number();
  }

  values(type: number): readonly Buffer[] {
    const fixed = FIXED_BYTES.get(type & ~MANY);
    const isMany = (type & MANY) !== 0;
    const count = fixed === undefined || isMany ? this.number() : 1;
    if (count > this.#data.length) throw new RangeError('More values than there are bytes');
    return Array.from({ length: count }, () =>
      fixed === undefined ? this.padded(this.number()) : this.bytes(fixed),
    );
  }

  padded(length: number): Buffer {
    const found = this.bytes(length);
    this.bytes(Math.min((4 - (length % 4)) % 4, this.#data.length - this.#at));
    return found;
  }
}
