import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFormFile, type FormFile } from '../../src-main/adapters/pdf/forms/read-form-file.ts';
import { mapBoxes, type MappedForm } from '../../src-main/features/templates/map-boxes.ts';
import type { MadeForm } from './own-forms/sheet.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const FORM_FONT = fileURLToPath(
  new URL('../../resources/forms/LiberationSans-Regular.ttf', import.meta.url),
);

/** A form as the program takes it in: what was read of it, what goes into its boxes, and the PDF to fill. */
export interface TakenForm extends MappedForm {
  readonly file: FormFile;
  readonly fillable: string;
}

export async function readBytes(
  bytes: Uint8Array,
  password: string | null = null,
): Promise<{ readonly file: FormFile; readonly fillable: string }> {
  const folder = temporaryFolder();
  const [path, target] = [join(folder, 'form.pdf'), join(folder, 'fillable.pdf')];
  writeFileSync(path, bytes);
  return { file: await readFormFile({ path, password, fontFile: FORM_FONT, target }), fillable: target };
}

export async function takeIn({ bytes, category }: MadeForm): Promise<TakenForm> {
  const { file, fillable } = await readBytes(bytes);
  const pages = file.pageSizes.map((size, index) => ({ ...size, words: file.words[index] ?? [] }));
  const mapped = mapBoxes({ boxes: file.boxes, pages, category, customFields: [] });
  return { ...mapped, file, fillable };
}
