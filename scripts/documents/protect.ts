import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The PDF with a user password (AES-256): without it no page can be read. Two runs give different
 * bytes, because the keys are random.
 */
export async function protectPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.encrypt({ userPassword: password, ownerPassword: `${password}-owner` });
  return document.save({ useObjectStreams: false });
}
