import { closeSync, openSync } from 'node:fs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';
import { IGNORED_CONTENT, type IgnoredContent } from '../../../../src-preload/contract/vocabulary.ts';
import { numberedObjects, objectTexts, plainNames, type ObjectText } from './object-texts.ts';

/** What a PDF holds that is neither run nor fetched nor read. */
export interface PdfExtras {
  readonly ignored: readonly IgnoredContent[];
  /** It says itself that its pages are to be made from an XFA form: only Adobe's programs do that. */
  readonly needsXfa: boolean;
  /** It has an XFA form and no other: its pages may be a mere notice. */
  readonly isXfaOnly: boolean;
}

/**
 * Entries that name what is left alone (ISO 32000-1, 12.6.4 actions, 12.5.6 annotations, 7.11 file
 * specifications, 12.7.8 XFA). An ordinary link to the web is not among them: it does nothing by itself.
 */
const SIGNS: readonly (readonly [IgnoredContent, RegExp])[] = [
  ['javascript', /\/S\s*\/JavaScript\b|\/JS\s*(?:\(|<|\d+\s+\d+\s+R)/u],
  ['launch-action', /\/S\s*\/Launch\b/u],
  ['form-submission', /\/S\s*\/SubmitForm\b/u],
  ['external-reference', /\/S\s*\/(?:GoToR|ImportData|Thread)\b|\/FS\s*\/URL\b|\/Ref\s*<</u],
  ['xfa-form', /\/XFA\s*(?:\[|\d+\s+\d+\s+R)/u],
  ['multimedia', /\/Subtype\s*\/(?:RichMedia|Movie|Sound|3D|Screen)\b/u],
  ['multimedia', /\/S\s*\/(?:Rendition|Movie|Sound|RichMediaExecute|GoTo3DView)\b/u],
];

/** A stream whose content is another file (7.3.8.2): `/F` is a flag in annotations, but those are no streams. */
const EXTERNAL_STREAM = /\/F\s*(?:\(|<|\d+\s+\d+\s+R)/u;
/** Actions that run when the document or a page opens: written out, or the number of their object. */
const AT_OPENING = /\/(?:OpenAction|O|PO|PV)\s*(?:<<([^>]*)>>|(\d+)\s+\d+\s+R)/gu;
const WEB_ACTION = /\/S\s*\/URI\b/u;

/** Looks through a file for what reading leaves alone, without running or fetching any of it. */
export async function findExtras(path: string, document: PDFDocumentProxy): Promise<PdfExtras> {
  const search = newSearch();
  const file = openSync(path, 'r');
  try {
    for (const piece of objectTexts(file)) lookAt(piece, search);
  } finally {
    closeSync(file);
  }
  const { found } = search;
  if ([...search.atOpening].some((number) => search.web.has(number))) found.add('external-reference');
  const form = await formOf(document);
  if (form.hasXfa) found.add('xfa-form');
  // The objects of a locked file cannot be looked at; pdf.js, which has opened it, can say what its scripts are.
  if (search.isLocked && (await document.getJSActions()) !== null) found.add('javascript');
  return {
    ignored: IGNORED_CONTENT.filter((content) => found.has(content)),
    needsXfa: form.hasXfa && search.needsRendering,
    isXfaOnly: form.hasXfa && !form.hasFields,
  };
}

/** What was met so far. */
interface Search {
  readonly found: Set<IgnoredContent>;
  /** Numbers of objects that are run at opening, and of those that lead to the web. */
  readonly atOpening: Set<string>;
  readonly web: Set<string>;
  isLocked: boolean;
  needsRendering: boolean;
}

const newSearch = (): Search => ({
  found: new Set(),
  atOpening: new Set(),
  web: new Set(),
  isLocked: false,
  needsRendering: false,
});

function lookAt(piece: ObjectText, search: Search): void {
  const text = plainNames(piece.text);
  for (const [content, sign] of SIGNS) if (sign.test(text)) search.found.add(content);
  if (EXTERNAL_STREAM.test(plainNames(piece.streamDictionary))) search.found.add('external-reference');
  for (const [, writtenOut, number] of text.matchAll(AT_OPENING)) {
    if (number !== undefined) search.atOpening.add(number);
    else if (WEB_ACTION.test(writtenOut ?? '')) search.found.add('external-reference');
  }
  if (WEB_ACTION.test(text)) {
    for (const [number, object] of numberedObjects({ ...piece, text })) {
      if (WEB_ACTION.test(object)) search.web.add(number);
    }
  }
  search.isLocked ||= /\/Encrypt\b/u.test(text);
  search.needsRendering ||= /\/NeedsRendering\s+true\b/u.test(text);
}

const infoSchema = z.object({
  IsXFAPresent: z.boolean().catch(false),
  IsAcroFormPresent: z.boolean().catch(false),
});

async function formOf(document: PDFDocumentProxy): Promise<{ hasXfa: boolean; hasFields: boolean }> {
  const { info } = await document.getMetadata();
  const { IsXFAPresent: hasXfa, IsAcroFormPresent: hasFields } = infoSchema.parse(info);
  return { hasXfa, hasFields };
}
