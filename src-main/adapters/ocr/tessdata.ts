import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
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
const NEEDED: (typeof LANGUAGES)[number] = 'ita';
/** Where Debian and its relatives keep the data of their `tesseract-ocr-*` packages: one folder a version. */
const SYSTEM_FOLDER = '/usr/share/tesseract-ocr';

/**
 * The data asked for: `bundled`, `system` (Debian's fast models, where they are installed) or a folder with
 * `LANGUAGE.traineddata` files. Where that has no Italian, the bundled data takes its place; its `name`
 * says which it is.
 */
export async function chosenTessdata(choice: string, cacheFolder: string): Promise<TessdataSource> {
  const folders = choice === 'bundled' ? [] : choice === 'system' ? await systemFolders() : [choice];
  for (const folder of folders) {
    const source = await folderTessdata(folder);
    if (source) return source;
  }
  return bundledTessdata(cacheFolder);
}

/** Newest version first. */
async function systemFolders(): Promise<readonly string[]> {
  const versions = await readdir(SYSTEM_FOLDER).catch((): string[] => []);
  return versions
    .toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    .map((version) => join(SYSTEM_FOLDER, version, 'tessdata'));
}

/** The data in a folder as Tesseract's own packages lay it out; null when Italian is not there. */
async function folderTessdata(folder: string): Promise<TessdataSource | null> {
  const files = await readdir(folder).catch((): string[] => []);
  const present = LANGUAGES.filter((language) => files.includes(`${language}.traineddata`));
  if (!present.includes(NEEDED)) return null;
  return { name: folder, folder, compressed: false, languages: present.join('+') };
}

/**
 * The data that comes with the application. Each language is a package of its own and Tesseract wants one
 * folder, so they are copied there once; copies appear whole or not at all, also when several processes
 * make them at the same time.
 */
async function bundledTessdata(cacheFolder: string): Promise<TessdataSource> {
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
