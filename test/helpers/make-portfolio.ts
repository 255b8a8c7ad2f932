import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { textPdf } from './make-documents.ts';

/** The page that Acrobat puts before the files of a portfolio. */
export const NOTICE = [
  'Per visualizzare al meglio questo portfolio PDF,',
  'aprirlo con Acrobat X o Adobe Reader X, o versioni successive.',
  'Scarica ora Adobe Reader!',
];

export interface PortfolioFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A PDF of one page with the given lines, and files inside, as portfolios and electronic invoices have them. */
export async function makePortfolio(
  lines: readonly string[],
  files: readonly PortfolioFile[],
): Promise<Uint8Array> {
  const texts = lines.map((text, index) => ({ text, x: 60, y: 100 + index * 20 }));
  const cover = await PDFDocument.load(await textPdf(texts));
  for (const { name, bytes } of files) await cover.attach(bytes, name, {});
  return cover.save();
}

/** A PDF with a file pinned to its page as an annotation (ISO 32000-1, 12.5.6.15), and none beside its pages. */
export async function makePinned(
  lines: readonly string[],
  { name, bytes }: PortfolioFile,
): Promise<Uint8Array> {
  const texts = lines.map((text, index) => ({ text, x: 60, y: 100 + index * 20 }));
  const document = await PDFDocument.load(await textPdf(texts));
  const { context } = document;
  const file = context.register(context.flateStream(bytes, { Type: 'EmbeddedFile' }));
  const specification = context.obj({
    Type: 'Filespec',
    F: PDFString.of(name),
    UF: PDFHexString.fromText(name),
    EF: { F: file },
  });
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'FileAttachment',
    Rect: [500, 700, 520, 720],
    FS: context.register(specification),
  });
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  return document.save();
}
