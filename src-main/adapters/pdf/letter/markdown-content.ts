import { Marked, type Token, type Tokens } from 'marked';
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';

/** What a piece of text inherits from around it. */
interface TextStyle {
  readonly bold?: true;
  readonly italics?: true;
}

type Inline = { readonly text: string } & TextStyle;

const markdown = new Marked({ gfm: true });

/** Sizes in points of the headings of first, second and third order. */
const HEADING_SIZES = [15, 12, 10.5] as const;
const PARAGRAPH_GAP = 6;
const NAMING_COLUMN = '32%';
/** A longer word does not fit into a cell: it is broken where it stands. */
const LONG_WORD = /\S{40}(?=\S)/gu;

/**
 * Markdown (CommonMark with tables) as content of a PDF: headings, paragraphs, emphasis, lists, tables and rules.
 * HTML stays the text that it is; a link or a picture is its words alone: nothing is fetched and nothing can be followed.
 */
export function markdownContent(source: string): Content[] {
  return blocks(markdown.lexer(source));
}

function blocks(tokens: readonly Token[]): Content[] {
  return tokens.flatMap((token) => block(token as Tokens.Generic));
}

function block(token: Tokens.Generic): Content[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [heading(token as Tokens.Heading)];
    case 'list':
      return [list(token as Tokens.List)];
    case 'table':
      return [table(token as Tokens.Table)];
    case 'hr':
      return [
        {
          canvas: [{ type: 'line', x1: 0, y1: 4, x2: 483, y2: 4, lineWidth: 0.5, lineColor: '#999999' }],
          margin: [0, 0, 0, 10],
        },
      ];
    case 'blockquote':
      return [{ stack: blocks(token.tokens ?? []), margin: [14, 0, 0, 0] }];
    default:
      return [{ text: inlinesOf(token), margin: [0, 0, 0, PARAGRAPH_GAP] }];
  }
}

function heading(token: Tokens.Heading): Content {
  const fontSize = HEADING_SIZES[token.depth - 1] ?? HEADING_SIZES[2];
  return { text: inlinesOf(token), bold: true, fontSize, margin: [0, token.depth === 1 ? 0 : 8, 0, 4] };
}

function list({ ordered, start, items }: Tokens.List): Content {
  const entries = items.map((item): Content => ({ stack: blocks(item.tokens) }));
  const margin: [number, number, number, number] = [8, 0, 0, PARAGRAPH_GAP];
  return ordered ? { ol: entries, start: start === '' ? 1 : start, margin } : { ul: entries, margin };
}

/** A head without words is left out. Of two columns the first names what stands in the second; more share the width. */
function table({ header, rows }: Tokens.Table): Content {
  const head = header.some((cell) => cell.text.trim() !== '') ? [header] : [];
  const body = [
    ...head.map((cells) => cells.map((cell) => tableCell(cell, { bold: true }))),
    ...rows.map((cells) => cells.map((cell) => tableCell(cell, {}))),
  ];
  if (body.length === 0) return { text: '' };
  const widths = header.map((_, column) => (header.length === 2 && column === 0 ? NAMING_COLUMN : '*'));
  const content: ContentTable = {
    table: { headerRows: head.length, widths, body, dontBreakRows: true },
    layout: 'lightHorizontalLines',
    fontSize: 9.5,
    margin: [0, 2, 0, 10],
  };
  return content;
}

function tableCell(cell: Tokens.TableCell, style: TextStyle): TableCell {
  return {
    text: cell.tokens.flatMap((token) => inline(token as Tokens.Generic, style)),
    alignment: cell.align ?? 'left',
  };
}

function inlinesOf(token: Tokens.Generic): Inline[] {
  return token.tokens?.flatMap((part) => inline(part, {})) ?? [plain(token, {})];
}

function inline(token: Tokens.Generic, style: TextStyle): Inline[] {
  const inside = (inner: TextStyle): Inline[] =>
    token.tokens?.flatMap((part) => inline(part, inner)) ?? [plain(token, inner)];
  switch (token.type) {
    case 'strong':
      return inside({ ...style, bold: true });
    case 'em':
      return inside({ ...style, italics: true });
    case 'br':
      return [{ text: '\n' }];
    default:
      return inside(style);
  }
}

/** HTML and whatever else has no words of its own is printed as it was written. */
function plain(token: Tokens.Generic, style: TextStyle): Inline {
  const { text } = token as { readonly text?: unknown };
  const words = typeof text === 'string' ? text : token.raw;
  return { text: words.replaceAll(LONG_WORD, '$& '), ...style };
}

/** Text that Markdown takes literally: every sign with a meaning gets a backslash (CommonMark 0.31, section 2.4). */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}
