import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { MediaType } from '../../../src-main/core/media-type.ts';
import { imagePdf } from '../../documents/image-pdf.ts';
import { makeSheets } from '../../documents/scans/make-sheets.ts';
import type { ScanKind } from '../../documents/scans/scan-kind.ts';
import { seedOf } from '../../documents/seeded-random.ts';
import type { TrainingItem } from '../../training/training-data.ts';
import { keptFile } from '../kept-file.ts';
import { keyOf, renderingHash } from '../source-hash.ts';

/** A sheet as files: the picture, and the file that a broker gets: a PDF that is nothing but the picture, or a photo. */
export interface KeptSheet {
  readonly name: string;
  readonly kind: ScanKind;
  readonly picture: string;
  readonly file: string;
  readonly mediaType: MediaType;
  readonly dpi: number;
  readonly words: readonly string[];
  readonly beside: readonly string[];
}

const indexSchema = z.array(
  z.object({
    picture: z.string(),
    dpi: z.number(),
    words: z.array(z.string()),
    beside: z.array(z.string()),
  }),
);

/** Puts a request on paper of a kind; the files are kept until the request or the sources change. */
export async function keptSheets(kind: ScanKind, item: TrainingItem): Promise<KeptSheet[]> {
  const key = keyOf(JSON.stringify(item), kind, renderingHash());
  const index = await keptFile(`${key}.sheets.json`, async () => {
    const sheets = await makeSheets(kind, item, seedOf(`${kind} ${item.id}`));
    const entries = sheets.map(async ({ picture, ...sheet }, number) => {
      const name = await keptFile(`${key}-${number}.${kind === 'fax' ? 'png' : 'jpg'}`, () =>
        Promise.resolve(picture),
      );
      return { ...sheet, picture: name };
    });
    return JSON.stringify(await Promise.all(entries));
  });
  const sheets = indexSchema.parse(JSON.parse(await readFile(index, 'utf8')));
  return Promise.all(
    sheets.map(async (sheet, number) => ({
      ...sheet,
      kind,
      name: `${item.id}/${number + 1}`,
      ...(await fileOf(kind, sheet, `${key}-${number}`)),
    })),
  );
}

async function fileOf(
  kind: ScanKind,
  { picture, dpi }: { readonly picture: string; readonly dpi: number },
  name: string,
): Promise<Pick<KeptSheet, 'file' | 'mediaType'>> {
  if (kind === 'photo') return { file: picture, mediaType: 'image/jpeg' };
  const file = await keptFile(`${name}.pdf`, async () => imagePdf([await readFile(picture)], dpi));
  return { file, mediaType: 'application/pdf' };
}
