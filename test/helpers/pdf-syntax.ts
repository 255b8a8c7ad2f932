/** The objects of a PDF by their numbers, as written between `obj` and `endobj`. */
export type PdfObjects = Readonly<Record<number, string>>;

/** A stream with its dictionary; `entries` are further ones of the dictionary. */
export function pdfStream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** A PDF file written out by hand: object 1 is the catalog. */
export function pdfOf(objects: PdfObjects, trailer = ''): Uint8Array {
  const numbers = Object.keys(objects).map(Number);
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const size = Math.max(...numbers) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What a one-page document is made of; everything is optional syntax to add. */
export interface OnePage {
  readonly content?: string;
  /** Entries of the catalog, the page and its resources. */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  /** Further objects, from number 10. */
  readonly objects?: PdfObjects;
  readonly box?: string;
}

/** A page (A4 unless a box is given) with Helvetica as `/F1` and hand-written content. */
export function onePagePdf(parts: OnePage): Uint8Array {
  const { content = '', catalog = '', page = '', resources = '', objects = {}, box = '0 0 595 842' } = parts;
  return pdfOf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R ${page}
      /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    4: pdfStream(content),
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...objects,
  });
}

/** Operators that write a line of text at (x, y) from the page's bottom left. */
export function line(text: string, x: number, y: number, size = 11): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
}
