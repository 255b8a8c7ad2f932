import type { GreyImage } from '../images/grey-image.ts';
import type { PageLayout, Recognized, Recognizer } from './recognizer.ts';

/** Warm recognisers. It starts as many as are used at once; whoever calls limits that number. */
export interface RecognizerPool {
  /** Recognises a page; one that fails is tried once more on a fresh recogniser. Refuses with `ocr-failed`. */
  readonly recognize: (image: GreyImage, layout: PageLayout) => Promise<Recognized>;
  /** Closes idle recognisers beyond this many. */
  readonly keep: (count: number) => Promise<void>;
  /** Ends all recognisers at once; what they were doing ends with `AbortError`. */
  readonly close: () => Promise<void>;
}

/** Tesseract's memory grows from page to page: after this many a fresh one takes over. */
const PAGES_BEFORE_RENEWAL = 60;

interface Place {
  readonly recognizer: Recognizer;
  pages: number;
}

/** Makes a pool of recognisers. */
export function createRecognizerPool(start: () => Promise<Recognizer>): RecognizerPool {
  const idle: Place[] = [];
  const busy = new Set<Place>();
  let closed = false;

  const retire = async (places: Iterable<Place>): Promise<void> => {
    await Promise.all(Array.from(places, ({ recognizer }) => recognizer.close()));
  };

  const once = async (image: GreyImage, layout: PageLayout): Promise<Recognized> => {
    const place = idle.pop() ?? { recognizer: await start(), pages: 0 };
    place.pages += 1;
    busy.add(place);
    try {
      const recognized = await place.recognizer.recognize(image, layout);
      if (closed || place.pages >= PAGES_BEFORE_RENEWAL) await retire([place]);
      else idle.push(place);
      return recognized;
    } catch (error) {
      await retire([place]);
      throw error;
    } finally {
      busy.delete(place);
    }
  };

  return {
    recognize: async (image, layout) => {
      try {
        return await once(image, layout).catch((error: unknown) =>
          closed ? Promise.reject(error) : once(image, layout),
        );
      } catch (error) {
        throw closed ? new DOMException('The recognisers were closed', 'AbortError') : error;
      }
    },
    keep: (count) => retire(idle.splice(0, Math.max(0, idle.length - count))),
    close: async () => {
      closed = true;
      await retire([...idle.splice(0), ...busy]);
    },
  };
}
