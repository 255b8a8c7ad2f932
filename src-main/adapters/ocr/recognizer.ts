import type { Worker } from 'node:worker_threads';
import type { Word } from '../../core/document-text.ts';
import { arrangeWords } from '../../core/reading-order/arrange-words.ts';
import { toPgm, type GreyImage } from '../images/grey-image.ts';
import { readingName, type TessdataSource } from './tessdata.ts';
import { startTesseract } from './tesseract-thread.ts';
import { wordsOfTsv } from './words-of-tsv.ts';

/** What stands on a picture: running text, the cells of a table whose rules were taken off, or a single line. */
export type PageLayout = 'text' | 'table' | 'line';

/** The words of a page and the name of the language data that found them. */
export interface Recognized {
  readonly words: readonly Word[];
  readonly readWith: string;
}

/** Recognises pages, one after the other. */
export interface Recognizer {
  /** The words of an upright, straight page in reading order. */
  readonly recognize: (image: GreyImage, layout: PageLayout) => Promise<Recognized>;
  readonly alive: () => boolean;
  /** The thread it works in, if it has one of its own. */
  readonly thread?: Worker | null;
  readonly close: () => Promise<void>;
}

const PARAMETERS = {
  /** Without this, rows of what is taken for a table disappear. */
  textord_tabfind_find_tables: '0',
  /** What one page taught must not change how the next is read. */
  tessedit_enable_doc_dict: '0',
  classify_enable_learning: '0',
};

/**
 * Fully automatic for text. In a table words are found wherever they stand (sparse text): other modes glue
 * neighbouring cells together or take columns of numbers for noise.
 */
const SEGMENTATION: Readonly<Record<PageLayout, string>> = { text: '3', table: '11', line: '7' };

/**
 * Starts a recogniser for pictures drawn at about `dpi`, in the usual languages of the data or in others that it
 * has. Refuses with `ocr-failed`.
 */
export async function startRecognizer(
  data: TessdataSource,
  dpi: number,
  languages: string = data.usual,
): Promise<Recognizer> {
  const readWith = readingName(data, languages);
  const thread = await startTesseract({
    data,
    languages,
    parameters: { ...PARAMETERS, ...segmentation('text'), user_defined_dpi: String(dpi) },
  });
  let current: PageLayout = 'text';
  return {
    recognize: async (image, layout) => {
      const file = Buffer.from(toPgm(image).buffer);
      const { data: page } = await thread.use(async (worker) => {
        if (layout !== current) await worker.setParameters(segmentation(layout));
        current = layout;
        return worker.recognize(file, {}, { text: false, tsv: true });
      });
      const size = { widthPt: (image.width * 72) / dpi, heightPt: (image.height * 72) / dpi };
      return { words: arrangeWords(wordsOfTsv(page.tsv ?? '', image), size), readWith };
    },
    alive: thread.alive,
    thread: thread.thread,
    close: thread.close,
  };
}

function segmentation(layout: PageLayout): Readonly<Record<string, string>> {
  return { tessedit_pageseg_mode: SEGMENTATION[layout] };
}
