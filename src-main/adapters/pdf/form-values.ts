import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, matrixOf } from './matrix.ts';
import type { PageView } from './pdf-runtime.ts';
import * as z from 'zod';
import type { Rectangle } from '../../core/reading-order/placed-word.ts';
import { advanceOf } from './glyph-advance.ts';
import type { RunWord } from './words-of-runs.ts';

/** The little that is used of an annotation; pdf.js types it as `any`. */
const annotationSchema = z.object({
  subtype: z.string(),
  rect: z.array(z.number()).length(4),
  annotationFlags: z.number().catch(0),
  hidden: z.boolean().catch(false),
  password: z.boolean().catch(false),
  checkBox: z.boolean().catch(false),
  radioButton: z.boolean().catch(false),
  pushButton: z.boolean().catch(false),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  exportValue: z.string().nullish().catch(null),
  buttonValue: z.string().nullish().catch(null),
  textAlignment: z.number().nullish().catch(0),
  multiLine: z.boolean().catch(false),
  defaultAppearanceData: z.object({ fontSize: z.number() }).nullish().catch(null),
  contentsObj: z.object({ str: z.string() }).nullish().catch(null),
});
type Annotation = z.infer<typeof annotationSchema>;

/** Annotation flags of ISO 32000-1, 12.5.3: Hidden, NoView. */
const NOT_SHOWN = 2 | 32;
const AUTOMATIC_SIZE = { least: 4, most: 12, ofHeight: 0.7 };
const LINE_STEP = 1.15;
/** Between the edge of a field and its text, in points. */
const PADDING = 2;
/** How a ticked box reads. */
const TICK = 'X';

/** A form field's text in points, with the rectangle of the field itself. */
export interface FormValue {
  readonly rectangle: Rectangle;
  readonly words: readonly RunWord[];
}

/**
 * What is written in the form fields and free-text notes of a page. They are part of what a person
 * reads, but the page's own content does not have them. Hidden and password fields are left out.
 */
export async function formValues(page: PDFPageProxy, viewport: PageView): Promise<readonly FormValue[]> {
  const annotations = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((raw: unknown) => {
    const annotation = annotationSchema.safeParse(raw);
    if (!annotation.success) return [];
    const text = shownText(annotation.data);
    if (text === '') return [];
    const rectangle = rectangleOf(annotation.data.rect, viewport);
    return [{ rectangle, words: wordsIn(rectangle, text, annotation.data) }];
  });
}

function shownText(annotation: Annotation): string {
  if (annotation.hidden || (annotation.annotationFlags & NOT_SHOWN) !== 0) return '';
  if (annotation.subtype === 'FreeText') return annotation.contentsObj?.str.trim() ?? '';
  if (annotation.subtype !== 'Widget' || annotation.password || annotation.pushButton) return '';
  return annotation.checkBox || annotation.radioButton ? tickOf(annotation) : writtenIn(annotation);
}

/** A box is ticked when its field has the value that this very box stands for. */
function tickOf({ fieldValue, exportValue, buttonValue }: Annotation): string {
  const ticked = fieldValue !== 'Off' && fieldValue !== '' && fieldValue === (exportValue ?? buttonValue);
  return ticked ? TICK : '';
}

function writtenIn({ fieldValue }: Annotation): string {
  return (Array.isArray(fieldValue) ? fieldValue.join('\n') : (fieldValue ?? '')).trim();
}

function rectangleOf(rect: readonly number[], viewport: PageView): Rectangle {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const shown = matrixOf(viewport.transform);
  const [x0, y0] = apply(shown, left, bottom);
  const [x1, y1] = apply(shown, right, top);
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}

/** Lays the text out as a viewer would: one line centred in its field, several from the top. */
function wordsIn(field: Rectangle, text: string, annotation: Annotation): readonly RunWord[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const size = fontSize(field, annotation, lines.length);
  const step = size * LINE_STEP;
  const top = annotation.multiLine
    ? field.top + PADDING
    : (field.top + field.bottom - step * lines.length) / 2;
  return lines.flatMap((line, index) =>
    wordsOfLine(line, field, size, top + index * step, annotation.textAlignment ?? 0),
  );
}

function fontSize(field: Rectangle, annotation: Annotation, lines: number): number {
  const stated = annotation.defaultAppearanceData?.fontSize ?? 0;
  if (stated > 0) return stated;
  const fitting = ((field.bottom - field.top) * AUTOMATIC_SIZE.ofHeight) / lines;
  return Math.min(AUTOMATIC_SIZE.most, Math.max(AUTOMATIC_SIZE.least, fitting));
}

function wordsOfLine(
  line: string,
  field: Rectangle,
  size: number,
  top: number,
  alignment: number,
): readonly RunWord[] {
  const room = Math.max(1, field.right - field.left - 2 * PADDING);
  const natural = advanceOf(line) * size;
  const scale = natural > room ? (room / natural) * size : size;
  const slack = room - advanceOf(line) * scale;
  let left = field.left + PADDING + (slack * alignment) / 2;
  const words: RunWord[] = [];
  for (const part of line.split(/(\s+)/u)) {
    const right = left + advanceOf(part) * scale;
    if (part.trim() !== '') words.push({ text: part, turn: 0, left, right, top, bottom: top + size });
    left = right;
  }
  return words;
}
