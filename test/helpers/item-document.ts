import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentText, Word } from '../../src-main/core/document-text.ts';
import type { Box } from '../../src-preload/contract/requests.ts';
import type { Category, FieldName, FieldValue } from '../../src-preload/contract/vocabulary.ts';

/** One labelled request of the training data. */
export interface LabelledItem {
  readonly id: string;
  readonly category: Category;
  readonly subject: string | null;
  readonly text: string;
  readonly table: readonly (readonly string[])[] | null;
  readonly fields: { readonly [N in FieldName]?: FieldValue<N> };
}

/** Which files of a folder carry labels for fields; further training requests have none. */
const LABELLED = { training: /^requests\.jsonl$/, validation: /^(?:requests|more-\d+)\.jsonl$/ } as const;

/** The labelled requests of the training or of the validation data. */
export function readLabelledItems(folder: 'training' | 'validation'): readonly LabelledItem[] {
  const files = new URL(`../../resources/${folder}/`, import.meta.url);
  return readdirSync(files)
    .filter((name) => LABELLED[folder].test(name))
    .flatMap((name) => readFileSync(new URL(name, files), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledItem);
}

const WIDTH_PT = 595;
const HEIGHT_PT = 842;
const CHARACTER_PT = 5.5;
const LINE_PT = 12;
/** Where a printed page breaks its lines. */
const LINE_LENGTH = 88;

/** The text as a page of words: the subject first, lines broken as on paper, table cells in columns. */
export function itemDocument(item: Pick<LabelledItem, 'subject' | 'text' | 'table'>): DocumentText {
  const subject = item.subject === null ? [] : [`Oggetto: ${item.subject}`, ''];
  const rows = (item.table ?? []).map((row) => row.join('\t'));
  return textDocument([...subject, item.text, '', ...rows].join('\n'));
}

/** Plain text as one page: tabs are wide gaps, empty lines part blocks. */
export function textDocument(text: string): DocumentText {
  const words: Word[] = [];
  let block = 0;
  let line = 0;
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() === '') block += 1;
    for (const printed of wrap(paragraph)) {
      words.push(...lineWords(printed, line, block));
      line += 1;
    }
  }
  const reading = {
    source: 'text',
    reason: 'text-layer',
    confidence: 1,
    warnings: [],
    readWith: null,
  } as const;
  const page = { page: 1, ...reading };
  return { pages: [{ ...page, widthPt: WIDTH_PT, heightPt: HEIGHT_PT, words }] };
}

function wrap(paragraph: string): readonly string[] {
  if (paragraph.includes('\t')) return [paragraph];
  const lines: string[] = [];
  let current = '';
  for (const word of paragraph.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > LINE_LENGTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

function lineWords(printed: string, line: number, block: number): readonly Word[] {
  const columns = printed.split('\t').length;
  const top = (line * LINE_PT) / HEIGHT_PT;
  return printed.split('\t').flatMap((cell, column) => {
    let x = columns > 1 ? (column * WIDTH_PT * 4) / columns : 0;
    return cell
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => {
        const start = x;
        x += (text.length + 1) * CHARACTER_PT;
        const right = start + text.length * CHARACTER_PT;
        const box: Box = [start / WIDTH_PT, top, right / WIDTH_PT, top + 10 / HEIGHT_PT];
        return { text, box, confidence: 1, line, block };
      });
  });
}
