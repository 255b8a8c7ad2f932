import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The languages documents can be recognised in. */
export interface ReadingLanguages {
  /** Codes as in the names of the data files (ISO 639-2/T, some with a variant: `chi_sim`), in alphabetical order. */
  readonly languages: readonly string[];
  /** What is used when nothing else is asked for, as Tesseract wants it: the most important first (`ita+eng`). */
  readonly usual: string;
}

/** Language data that Tesseract can load: where it is and what is in it. */
export interface TessdataSource extends ReadingLanguages {
  /** Whose data it is, for the log and for the clerk: see {@link readingName}. */
  readonly name: string;
  /** One folder with a `LANGUAGE.traineddata.gz` (or without `.gz`) for each language. */
  readonly folder: string;
  readonly compressed: boolean;
}

/**
 * What is said to have read a page: the languages and whose data it was. The data of Debian's packages is
 * `ita+eng, tesseract-ocr 5 (fast)`, that which comes with the application `ita+eng, 4.0.0_best_int (npm)`,
 * a folder's of the settings `ita+eng, folder NAME`.
 */
export function readingName(source: Pick<TessdataSource, 'name'>, languages: string): string {
  return `${languages}, ${source.name}`;
}

/** The variant of the npm data: integer weights of the accurate models. */
const VARIANT = '4.0.0_best_int';
/** A broker's papers are Italian, with English in between. */
const USUAL = ['ita', 'eng'] as const;
const NEEDED: (typeof USUAL)[number] = 'ita';
/** Where Debian and its relatives keep the data of their `tesseract-ocr-*` packages: one folder a version. */
const SYSTEM_FOLDER = '/usr/share/tesseract-ocr';
const DATA_FILE = '.traineddata';
/** Codes of languages as a choice may name them; other files of that kind tell scripts or which way up a page is. */
const LANGUAGE = /^[a-z]{3}(?:_[a-z]{3,4})?$/;
const NO_LANGUAGES: ReadonlySet<string> = new Set(['osd', 'equ']);

/**
 * The data asked for: `bundled`, `system` (Debian's fast models, where they are installed) or a folder with
 * `LANGUAGE.traineddata` files. Where that has no Italian, the bundled data takes its place; its `name`
 * says which it is.
 */
export async function chosenTessdata(choice: string, cacheFolder: string): Promise<TessdataSource> {
  for (const { folder, name } of await places(choice)) {
    const source = await folderTessdata(folder, name);
    if (source) return source;
  }
  return bundledTessdata(cacheFolder);
}

interface Place {
  readonly folder: string;
  readonly name: string;
}

async function places(choice: string): Promise<readonly Place[]> {
  if (choice === 'bundled') return [];
  return choice === 'system' ? systemPlaces() : [{ folder: choice, name: `folder ${basename(choice)}` }];
}

/** Newest version first. */
async function systemPlaces(): Promise<readonly Place[]> {
  const versions = await readdir(SYSTEM_FOLDER).catch((): string[] => []);
  return versions
    .toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    .map((version) => ({
      folder: join(SYSTEM_FOLDER, version, 'tessdata'),
      name: `tesseract-ocr ${version} (fast)`,
    }));
}

/** The data in a folder as Tesseract's own packages lay it out; null when Italian is not there. */
async function folderTessdata(folder: string, name: string): Promise<TessdataSource | null> {
  const files = await readdir(folder).catch((): string[] => []);
  const languages = files
    .filter((file) => file.endsWith(DATA_FILE))
    .map((file) => file.slice(0, -DATA_FILE.length))
    .filter((code) => LANGUAGE.test(code) && !NO_LANGUAGES.has(code))
    .toSorted();
  const usual = USUAL.filter((language) => languages.includes(language));
  if (!usual.includes(NEEDED)) return null;
  return { name, folder, compressed: false, languages, usual: usual.join('+') };
}

/**
 * The data that comes with the application. Each language is a package of its own and Tesseract wants one
 * folder, so they are copied there once; copies appear whole or not at all, also when several processes
 * make them at the same time.
 */
async function bundledTessdata(cacheFolder: string): Promise<TessdataSource> {
  const folder = join(cacheFolder, `tessdata-${VARIANT}`);
  await mkdir(folder, { recursive: true });
  for (const language of USUAL) {
    const file = `${language}.traineddata.gz`;
    await copyOnce(join(packageFolder(language), VARIANT, file), join(folder, file));
  }
  return {
    name: `${VARIANT} (npm)`,
    folder,
    compressed: true,
    languages: USUAL.toSorted(),
    usual: USUAL.join('+'),
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
