import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Language data that Tesseract can load: where it is and what is in it. */
export interface TessdataSource {
  /** Says which data read a page, for the log. */
  readonly name: string;
  /** One folder with a `LANGUAGE.traineddata.gz` (or without `.gz`) for each language. */
  readonly folder: string;
  readonly compressed: boolean;
  /** As Tesseract wants them, the most important first. */
  readonly languages: string;
}

/** The variant of the npm data: integer weights of the accurate models. */
const VARIANT = '4.0.0_best_int';
const LANGUAGES = ['ita', 'eng'] as const;

/**
 * The data that comes with the application. Each language is a package of its own and Tesseract wants one
 * folder, so they are copied there once; copies appear whole or not at all, also when several processes
 * make them at the same time.
 */
export async function bundledTessdata(cacheFolder: string): Promise<TessdataSource> {
  const folder = join(cacheFolder, `tessdata-${VARIANT}`);
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const file = `${language}.traineddata.gz`;
    await copyOnce(join(packageFolder(language), VARIANT, file), join(folder, file));
  }
  return { name: VARIANT, folder, compressed: true, languages: LANGUAGES.join('+') };
}

/** The data that tells which way up a page is; one package, one folder. */
export function orientationData(): TessdataSource {
  return {
    name: 'osd',
    folder: join(packageFolder('osd'), '4.0.0'),
    compressed: true,
    languages: 'osd',
  };
}

function packageFolder(language: string): string {
  return dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`));
}

async function copyOnce(from: string, to: string): Promise<void> {
  const [wanted, present] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (present?.size === wanted.size) return;
  const partial = `${to}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await copyFile(from, partial);
  await rename(partial, to);
}
