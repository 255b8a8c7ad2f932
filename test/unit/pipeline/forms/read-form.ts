import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { loadPdfLibrary, pdfResources } from '../../../../src-main/adapters/pdf/pdf-runtime.ts';
import { renderPage } from '../../../../src-main/adapters/pdf/render-page.ts';

/** A text field as pdf.js, which shares no code with the filler, finds it. */
export interface ReadField {
  readonly name: string;
  readonly page: number;
  readonly value: string;
  /** What the appearance shows, its lines joined by a space. */
  readonly shown: string;
  /** PDF points from the bottom left. */
  readonly rect: readonly [number, number, number, number];
  readonly size: number;
  readonly readOnly: boolean;
  readonly tooltip: string;
}

interface Annotation {
  id?: string;
  fieldName?: string;
  fieldType?: string;
  fieldValue?: string;
  textContent?: string[];
  rect: [number, number, number, number];
  readOnly?: boolean;
  alternativeText?: string;
  defaultAppearanceData?: { fontSize: number };
}

async function openPdf(bytes: Uint8Array) {
  const pdf = await loadPdfLibrary();
  return pdf.getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...pdfResources() });
}

/** Every text field of a form, by name. */
export async function readForm(bytes: Uint8Array): Promise<Map<string, ReadField>> {
  const task = await openPdf(bytes);
  const document = await task.promise;
  const fields = new Map<string, ReadField>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const annotations = (await page.getAnnotations()) as Annotation[];
    for (const annotation of annotations) {
      if (annotation.fieldType !== 'Tx' || annotation.fieldName === undefined) continue;
      fields.set(annotation.fieldName, {
        name: annotation.fieldName,
        page: number,
        value: annotation.fieldValue ?? '',
        shown: (annotation.textContent ?? []).join(' ').trim(),
        rect: annotation.rect,
        size: annotation.defaultAppearanceData?.fontSize ?? 0,
        readOnly: annotation.readOnly === true,
        tooltip: annotation.alternativeText ?? '',
      });
    }
  }
  await task.destroy();
  return fields;
}

/** The form after someone typed into a field of its first page with pdf.js and saved. */
export async function typeInto(bytes: Uint8Array, name: string, value: string): Promise<Uint8Array> {
  const task = await openPdf(bytes);
  const document = await task.promise;
  const annotations = (await (await document.getPage(1)).getAnnotations()) as Annotation[];
  const field = annotations.find((annotation) => annotation.fieldName === name);
  document.annotationStorage.setValue(field?.id ?? '', { value });
  const saved = await document.saveDocument();
  await task.destroy();
  return saved;
}

/** A page as pdf.js draws it, fields included, one pixel a point. */
export async function drawPage(bytes: Uint8Array, number: number): Promise<GreyImage> {
  const task = await openPdf(bytes);
  const image = await renderPage(await (await task.promise).getPage(number), 72);
  await task.destroy();
  return image;
}
