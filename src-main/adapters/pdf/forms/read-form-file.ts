import { readFile, stat, writeFile } from 'node:fs/promises';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { FORM_LIMITS, type FormNotice } from '../../../../src-preload/contract/form-templates.ts';
import type { Word } from '../../../core/document-text.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { openPdf } from '../open-pdf.ts';
import { readPdfPage } from '../read-pdf-page.ts';
import { makeFillable } from './fillable-pdf.ts';
import { formBoxes, type RawBox } from './form-boxes.ts';
import { shownSize, viewOf } from './page-geometry.ts';

/** What a PDF offers as a form. */
export interface FormFile {
  readonly notices: readonly FormNotice[];
  readonly pageSizes: readonly { readonly widthPt: number; readonly heightPt: number }[];
  readonly boxes: readonly RawBox[];
  /** The printed words of each page; none where a page is only a picture. */
  readonly words: readonly (readonly Word[])[];
}

export interface FormFileTask {
  readonly path: string;
  readonly password: string | null;
  /** The face that values are written in. */
  readonly fontFile: string;
  /** Where the PDF that can be filled is written. */
  readonly target: string;
}

/** Fewer printed words on a page that XFA would replace are only its "please wait". */
const LEAST_WORDS_OF_A_FORM = 60;
const BYTES_A_MEGABYTE = 1024 * 1024;

/**
 * Reads a PDF as a form and writes the PDF that is filled later: opened, without XFA, with our face in it. Nothing in
 * it is run and nothing is fetched. Refuses with `too-large`, `too-many-pages`, `encrypted`, `wrong-password`, `damaged`,
 * `xfa-form` (its pages hold nothing to fill) and the other codes of {@link openPdf}.
 */
export async function readFormFile(task: FormFileTask): Promise<FormFile> {
  const { size } = await stat(task.path);
  if (size > FORM_LIMITS.megabytes * BYTES_A_MEGABYTE) {
    throw new BrokerFlowError('too-large', 'The form is too large', {
      details: { maxFileMb: FORM_LIMITS.megabytes },
    });
  }
  const words = await printedWords(task);
  const { document, encryption } = await load(task);
  const hasXfa = document.getForm().hasXFA();
  const boxes = formBoxes(document).slice(0, FORM_LIMITS.boxes);
  if (hasXfa && boxes.length === 0 && words.flat().length < LEAST_WORDS_OF_A_FORM) {
    throw new BrokerFlowError('xfa-form', 'The form is XFA and has no pages of its own');
  }
  const font = await readFile(task.fontFile);
  await makeFillable(document, font);
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  await writeFile(task.target, bytes);
  const xfa: readonly FormNotice[] = hasXfa ? [boxes.length > 0 ? 'xfa-removed' : 'xfa-pages'] : [];
  return {
    notices: [...encryption, ...xfa],
    pageSizes: document.getPages().map((page) => shownSize(viewOf(page))),
    boxes,
    words,
  };
}

/** pdf.js, which is hardened against hostile files, goes first: what it refuses is not looked at further. */
async function printedWords({ path, password }: FormFileTask): Promise<(readonly Word[])[]> {
  const { document, close } = await openPdf(path, password ?? undefined);
  try {
    if (document.numPages > FORM_LIMITS.pages) {
      throw new BrokerFlowError('too-many-pages', 'The form has too many pages', {
        details: { maxPages: FORM_LIMITS.pages },
      });
    }
    const words: (readonly Word[])[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const read = await readPdfPage(document, { page, dpi: 72 });
      words.push(read.kind === 'text' ? read.words : []);
    }
    return words;
  } finally {
    await close();
  }
}

async function load({ path, password }: FormFileTask) {
  const bytes = await readFile(path);
  const options = { updateMetadata: false, preserveXFA: true, parseSpeed: ParseSpeeds.Fastest } as const;
  try {
    const document = await PDFDocument.load(bytes, { ...options, password: password ?? '' });
    return { document, encryption: encryptionOf(bytes, password) };
  } catch (cause) {
    throw new BrokerFlowError('damaged', 'The form could not be opened for filling', { cause });
  }
}

/** What kept the file shut is gone once it was opened; that there was something is told. */
function encryptionOf(bytes: Buffer, password: string | null): readonly FormNotice[] {
  if (!/\/Encrypt\s+\d+\s+\d+\s+R/u.test(bytes.toString('latin1'))) return [];
  return [password === null || password === '' ? 'owner-password' : 'user-password'];
}
