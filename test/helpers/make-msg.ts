import { createRequire } from 'node:module';

type Burner = typeof import('@kenjiuno/msgreader/lib/Burner');
const { burn } = createRequire(import.meta.url)('@kenjiuno/msgreader/lib/Burner') as Burner;

/** A message as Outlook saves it (MS-OXMSG). */
export interface OutlookMessage {
  readonly subject: string;
  readonly body?: string;
  readonly html?: Uint8Array;
  /** RTF, kept without compression (MS-OXRTFCP, 2.1.3.1). */
  readonly rtf?: string;
  /** Header lines as they came in. */
  readonly headers?: string;
  readonly to?: readonly { readonly name: string; readonly address: string }[];
  readonly attachments?: readonly OutlookAttachment[];
}

export type OutlookAttachment =
  | { readonly filename: string; readonly bytes: Uint8Array; readonly contentId?: string }
  | { readonly filename: string; readonly message: OutlookMessage };

/** Type and content of a stream, by its property id. */
type Streams = readonly (readonly [id: string, type: string, bytes: Buffer])[];
interface Storage {
  readonly name: string;
  readonly files: readonly (readonly [name: string, bytes: Buffer])[];
  readonly storages: readonly Storage[];
}

const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5];

/** The bytes of a `.msg` file. `ansi` keeps its texts in windows-1252, as old versions do. */
export function makeMsg(message: OutlookMessage, options: { readonly ansi?: boolean } = {}): Buffer {
  const root = messageStorage('Root Entry', message, 32, options.ansi === true);
  const entries: Parameters<typeof burn>[0] = [];
  const add = ({ name, files, storages }: Storage, type: number): number => {
    const children: number[] = [];
    const index = entries.push({ name, type, length: 0, children }) - 1;
    for (const [file, bytes] of files) {
      children.push(
        entries.push({
          name: file,
          type: DOCUMENT,
          length: bytes.length,
          binaryProvider: () => Uint8Array.from(bytes),
        }) - 1,
      );
    }
    for (const storage of storages) children.push(add(storage, DIRECTORY ?? 1));
    return index;
  };
  add(root, ROOT ?? 5);
  return Buffer.from(burn(entries));
}

function messageStorage(name: string, message: OutlookMessage, headerBytes: number, ansi: boolean): Storage {
  const { to = [], attachments = [] } = message;
  const text = (id: string, value: string | undefined): Streams =>
    value === undefined ? [] : [texts(id, value, ansi)];
  const streams: Streams = [
    ...text('001A', 'IPM.Note'),
    ...text('0037', message.subject),
    ...text('0C1A', 'Anna Bellini'),
    ...text('5D01', 'anna@bellini.example'),
    ...text('1000', message.body),
    ...text('007D', message.headers),
    ...(message.html ? [['1013', '0102', Buffer.from(message.html)] as const] : []),
    ...(message.rtf === undefined ? [] : [['1009', '0102', uncompressed(message.rtf)] as const]),
  ];
  return storageOf(name, streams, [], headerBytes, [
    ...to.map((recipient, index) => recipientStorage(recipient, index, ansi)),
    ...attachments.map((attachment, index) => attachmentStorage(attachment, index, ansi)),
  ]);
}

function recipientStorage(
  { name, address }: { name: string; address: string },
  index: number,
  ansi: boolean,
) {
  const streams = [texts('3001', name, ansi), texts('39FE', address, ansi), texts('3003', address, ansi)];
  return storageOf(`__recip_version1.0_#0000000${index}`, streams, [[0x0c_15, 1]], 8, []);
}

function attachmentStorage(attachment: OutlookAttachment, index: number, ansi: boolean): Storage {
  const name = `__attach_version1.0_#0000000${index}`;
  const named = texts('3707', attachment.filename, ansi);
  if ('message' in attachment) {
    const inner = messageStorage('__substg1.0_3701000D', attachment.message, 24, ansi);
    return storageOf(name, [named, texts('3001', attachment.filename, ansi)], [[0x37_05, 5]], 8, [inner]);
  }
  const streams: Streams = [
    named,
    ['3701', '0102', Buffer.from(attachment.bytes)],
    ...(attachment.contentId === undefined ? [] : [texts('3712', attachment.contentId, ansi)]),
  ];
  return storageOf(name, streams, [[0x37_05, 1]], 8, []);
}

function storageOf(
  name: string,
  streams: Streams,
  numbers: readonly (readonly [id: number, value: number])[],
  headerBytes: number,
  storages: readonly Storage[],
): Storage {
  const files = streams.map(([id, type, bytes]) => [`__substg1.0_${id}${type}`, bytes] as const);
  const rows = [
    ...streams.map(([id, type, bytes]) => property(Number.parseInt(`${id}${type}`, 16), bytes.length)),
    ...numbers.map(([id, value]) => property(id * 0x1_00_00 + 3, value)),
  ];
  const properties = Buffer.concat([Buffer.alloc(headerBytes), ...rows]);
  return { name, files: [...files, ['__properties_version1.0', properties]], storages };
}

function property(tag: number, value: number): Buffer {
  const row = Buffer.alloc(16);
  row.writeUInt32LE(tag, 0);
  row.writeUInt32LE(6, 4);
  row.writeUInt32LE(value, 8);
  return row;
}

function texts(id: string, value: string, ansi: boolean): readonly [string, string, Buffer] {
  return ansi ? [id, '001E', Buffer.from(value, 'latin1')] : [id, '001F', Buffer.from(value, 'utf16le')];
}

function uncompressed(rtf: string): Buffer {
  const raw = Buffer.from(rtf, 'latin1');
  const header = Buffer.alloc(16);
  header.writeUInt32LE(raw.length + 12, 0);
  header.writeUInt32LE(raw.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, raw]);
}
