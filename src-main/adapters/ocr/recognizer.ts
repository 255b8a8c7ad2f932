import type { Word } from '../../core/document-text.ts';
import { arrangeWords } from '../../core/reading-order/arrange-words.ts';
import { toPgm, type GreyImage } from '../images/grey-image.ts';
import type { TessdataSource } from './tessdata.ts';
import { startTesseract } from './tesseract-thread.ts';
import { wordsOfTsv } from './words-of-tsv.ts';

/** Recognises pages, one after the other. */
export interface Recognizer {
  /** The words of an upright, straight page in reading order. */
  readonly recognize: (image: GreyImage) => Promise<readonly Word[]>;
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

const PARAMETERS = {
  /** Fully automatic segmentation; mode 6, the default of tesseract.js, loses table rows. */
  tessedit_pageseg_mode: '3',
  /** Without this, rows of what is taken for a table disappear. */
  textord_tabfind_find_tables: '0',
  /** A narrow column of numbers is not writing that runs downwards; turned pages are turned before. */
  textord_tabfind_vertical_text: '0',
  /** What one page taught must not change how the next is read. */
  tessedit_enable_doc_dict: '0',
  classify_enable_learning: '0',
};

/** Starts a recogniser for pictures drawn at about `dpi`. Refuses with `ocr-failed`. */
export async function startRecognizer(data: TessdataSource, dpi: number): Promise<Recognizer> {
  const thread = await startTesseract({
    data,
    purpose: 'recognition',
    parameters: { ...PARAMETERS, user_defined_dpi: String(dpi) },
  });
  return {
    recognize: async (image) => {
      const file = Buffer.from(toPgm(image).buffer);
      const { data: page } = await thread.use((worker) =>
        worker.recognize(file, {}, { text: false, tsv: true }),
      );
      const size = { widthPt: (image.width * 72) / dpi, heightPt: (image.height * 72) / dpi };
      return arrangeWords(wordsOfTsv(page.tsv ?? '', image), size);
    },
    alive: thread.alive,
    close: thread.close,
  };
}
