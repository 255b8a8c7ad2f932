import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { imagePdf } from '../../scripts/documents/image-pdf.ts';
import { renderRequestPdf } from '../../scripts/documents/render-request-pdf.ts';
import { scanToJpegs } from '../../scripts/documents/scan-pages.ts';
import { loadTrainingItems, REFERENCE_FILE } from '../../scripts/training/training-data.ts';

export interface MemoryDocuments {
  /** One long scan, and one long digital file. */
  readonly scan: string;
  readonly digital: string;
  readonly many: readonly string[];
}

const DPI = 200;
/** Different requests that everything is made of. */
const REQUESTS = 20;
/** One of so many documents is a scan. */
const SCAN_EVERY = 20;

/** Requests of the corpus, as files that are long and as files that are many. */
export async function writeMemoryDocuments(
  folder: string,
  counts: { readonly scannedPages: number; readonly digitalPages: number; readonly documents: number },
): Promise<MemoryDocuments> {
  const digital: Uint8Array[] = [];
  const pictures: Uint8Array[] = [];
  for (const [seed, item] of loadTrainingItems(REFERENCE_FILE).slice(0, REQUESTS).entries()) {
    const pdf = await renderRequestPdf(item);
    digital.push(pdf);
    pictures.push(...(await scanToJpegs(pdf, { dpi: DPI, damage: 'office', seed })));
  }
  const scans: Uint8Array[] = [];
  for (const picture of pictures) scans.push(await imagePdf([picture], DPI));
  const write = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  mkdirSync(path.join(folder, 'many'));
  return {
    scan: write('scan.pdf', await imagePdf(repeated(pictures, counts.scannedPages), DPI)),
    digital: write('digital.pdf', await joined(digital, counts.digitalPages)),
    many: Array.from({ length: counts.documents }, (_, number) => {
      const [bytes] = repeated(number % SCAN_EVERY === 0 ? scans : digital, 1, number);
      return write(path.join('many', `${number}.pdf`), different(bytes ?? new Uint8Array(), number));
    }),
  };
}

function repeated<T>(items: readonly T[], count: number, from = 0): T[] {
  return Array.from({ length: count }, (_, index) => items[(from + index) % items.length]).flatMap(
    (item) => item ?? [],
  );
}

/** A comment behind its end makes a copy another document: the same one twice would count as a duplicate. */
function different(pdf: Uint8Array, number: number): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n% ${number}\n`)]);
}

/** One file of the given number of pages, the first page of each document in turn. */
async function joined(documents: readonly Uint8Array[], pages: number): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  for (const [index, bytes] of documents.entries()) {
    const source = await PDFDocument.load(bytes);
    const count = Math.floor(pages / documents.length) + (index < pages % documents.length ? 1 : 0);
    const copies = await whole.copyPages(
      source,
      Array.from({ length: count }, () => 0),
    );
    for (const page of copies) whole.addPage(page);
  }
  return whole.save();
}
