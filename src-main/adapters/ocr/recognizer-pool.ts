import type { Word } from '../../core/document-text.ts';
import type { GreyImage } from '../images/grey-image.ts';
import type { Recognizer } from './recognizer.ts';

/** Warm recognisers. It starts as many as are used at once; whoever calls limits that number. */
export interface RecognizerPool {
  /** Recognises a page; one that fails is tried once more on a fresh recogniser. Refuses with `ocr-failed`. */
  readonly recognize: (image: GreyImage) => Promise<readonly Word[]>;
  /** Closes idle recognisers beyond this many. */
  readonly keep: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Tesseract's memory grows from page to page: after this many a fresh one takes over. */
const PAGES_BEFORE_RENEWAL = 60;

/** Makes a pool of recognisers. */
export function createRecognizerPool(start: () => Promise<Recognizer>): RecognizerPool {
  const idle: { recognizer: Recognizer; pages: number }[] = [];
  let closed = false;

  const once = async (image: GreyImage): Promise<readonly Word[]> => {
    const place = idle.pop() ?? { recognizer: await start(), pages: 0 };
    place.pages += 1;
    try {
      const words = await place.recognizer.recognize(image);
      if (closed || place.pages >= PAGES_BEFORE_RENEWAL) await place.recognizer.close();
      else idle.push(place);
      return words;
    } catch (error) {
      await place.recognizer.close();
      throw error;
    }
  };

  const keep = async (count: number): Promise<void> => {
    const extra = idle.splice(0, Math.max(0, idle.length - count));
    await Promise.all(extra.map(({ recognizer }) => recognizer.close()));
  };

  return {
    recognize: async (image) => {
      try {
        return await once(image);
      } catch (error) {
        if (closed) throw error;
        return once(image);
      }
    },
    keep,
    close: async () => {
      closed = true;
      await keep(0);
    },
  };
}
