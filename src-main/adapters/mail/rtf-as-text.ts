import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { decompressRTF } from '@kenjiuno/decompressrtf';
import { deEncapsulateSync, Tokenize } from 'rtf-stream-parser';
import { ToPlainText } from 'rtf-stream-parser/dist/src/ToPlainText.js';
import { htmlAsText } from './html-as-text.ts';

/** What the tokenizer finds, with its numbers for the kinds. */
interface Token {
  readonly type: number;
  readonly word?: string;
}
const GROUP_START = 0;
const GROUP_END = 1;
const CONTROL = 2;

/** Ends of cells and rows, as a text has them. */
const AS_IN_TEXT: ReadonlyMap<string, string> = new Map([
  ['cell', 'tab'],
  ['row', 'par'],
]);

/**
 * The words of a body that Outlook keeps as compressed RTF (MS-OXRTFCP): the HTML or text it was made from where
 * it holds that (MS-OXRTFEX), else the RTF's own. Pictures are left out.
 */
export async function rtfAsText(compressed: Uint8Array): Promise<string> {
  const rtf = Buffer.from(decompressRTF([...compressed]));
  const original = deEncapsulated(rtf);
  if (original === null) return plainText(rtf);
  return original.mode === 'html' ? htmlAsText(String(original.text)) : String(original.text);
}

function deEncapsulated(rtf: Buffer) {
  try {
    return deEncapsulateSync(rtf, { decode, warn: () => undefined });
  } catch {
    return null; // no other format is in it: it was written as RTF
  }
}

function plainText(rtf: Buffer): Promise<string> {
  const tokens: AsyncIterable<Token> = Readable.from([rtf]).pipe(new Tokenize());
  const words = new ToPlainText({ decode, warn: () => undefined });
  return text(Readable.from(withoutPictures(tokens)).pipe(words));
}

/** The tokens of a text without those of its pictures, which are written as digits between its words. */
async function* withoutPictures(tokens: AsyncIterable<Token>): AsyncGenerator<Token> {
  let depth = 0;
  let pictureDepth: number | null = null;
  for await (const token of tokens) {
    if (token.type === GROUP_START) depth += 1;
    if (token.type === CONTROL && token.word === 'pict') pictureDepth ??= depth;
    if (pictureDepth === null || token.type === GROUP_END) yield asInText(token);
    if (token.type !== GROUP_END) continue;
    if (depth === pictureDepth) pictureDepth = null;
    depth -= 1;
  }
}

function asInText(token: Token): Token {
  const word = token.type === CONTROL ? AS_IN_TEXT.get(token.word ?? '') : undefined;
  return word === undefined ? token : { ...token, word };
}

/** Code pages as the standard decoder names them. */
function decode(bytes: Buffer, codePage: string): string {
  const number = /^cp(\d+)$/iu.exec(codePage)?.[1];
  const label = number === undefined ? codePage : number === '65001' ? 'utf-8' : `windows-${number}`;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
