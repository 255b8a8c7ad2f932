import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

/** The little that is used of an annotation; pdf.js types it as `any`. */
const annotationSchema = z.object({
  id: z.string().catch(''),
  subtype: z.string(),
  rect: z.array(z.number()).length(4),
  annotationFlags: z.number().catch(0),
  hidden: z.boolean().catch(false),
  rotation: z.number().catch(0),
  fieldType: z.string().nullish().catch(null),
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
  options: z
    .array(z.object({ exportValue: z.string().nullable(), displayValue: z.string().nullable() }))
    .catch([]),
  textAlignment: z.number().nullish().catch(0),
  multiLine: z.boolean().catch(false),
  comb: z.boolean().catch(false),
  maxLen: z.number().nullish().catch(0),
  defaultAppearanceData: z.object({ fontSize: z.number() }).nullish().catch(null),
  contentsObj: z.object({ str: z.string() }).nullish().catch(null),
  inReplyTo: z.string().nullish().catch(null),
});

/** A form field, a note, a stamp: what stands on a page without being part of its content. */
export type Annotation = z.infer<typeof annotationSchema>;

/** Annotation flags of ISO 32000-1, 12.5.3: Hidden, NoView. */
const NOT_SHOWN = 2 | 32;

/** The annotations of a page that a viewer shows. */
export async function shownAnnotations(page: PDFPageProxy): Promise<readonly Annotation[]> {
  const annotations = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((raw: unknown) => {
    const { success, data } = annotationSchema.safeParse(raw);
    return success && !data.hidden && (data.annotationFlags & NOT_SHOWN) === 0 ? [data] : [];
  });
}
