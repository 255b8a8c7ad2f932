import { PDFDocument } from '@cantoo/pdf-lib';
import { DOCUMENT_DATE } from './pdf-writer.ts';

const PNG_FIRST_BYTE = 0x89;

/** A PDF whose pages are JPEG or PNG pictures and nothing else, as a scanner writes it. */
export async function imagePdf(pages: readonly Uint8Array[], dpi: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setProducer('Scanner');
  document.setCreationDate(DOCUMENT_DATE);
  document.setModificationDate(DOCUMENT_DATE);
  for (const bytes of pages) {
    const image = await (bytes[0] === PNG_FIRST_BYTE ? document.embedPng(bytes) : document.embedJpg(bytes));
    const [width, height] = [(image.width / dpi) * 72, (image.height / dpi) * 72];
    document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return document.save({ useObjectStreams: false });
}
