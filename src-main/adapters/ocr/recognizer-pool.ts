import type { GreyImage } from '../images/grey-image.ts';
import type { PageLayout, Recognized, Recognizer } from './recognizer.ts';

/** Warm recognisers. It starts as many as are used at once; whoever calls limits that number. */
export interface RecognizerPool {
  /**
   * Recognises a page, in the usual languages when none are named; one that fails is tried once more on a fresh
   * recogniser. Refuses with `ocr-failed`.
   */
  readonly recognize: (
    image: GreyImage,
    layout: PageLayout,
    languages?: string | null,
  ) => Promise<Recognized>;
  /** Closes idle recognisers beyond this many. */
  readonly keep: (count: number) => Promise<void>;
  /** Ends all recognisers at once; what they were doing ends with `AbortError`. */
  readonly close: () => Promise<void>;
}

/** Tesseract's memory grows from page to page: after this many a fresh one takes over. */
const PAGES_BEFORE_RENEWAL = 60;

interface Place {
  readonly recognizer: Recognizer;
  /** Null for the usual ones. */
  readonly languages: string | null;
  pages: number;
}

/** Makes a pool of recognisers; `start` gets the languages, null for the usual ones. */
export function createRecognizerPool(
  start: (languages: string | null) => Promise<Recognizer>,
): RecognizerPool {
  const idle: Place[] = [];
  const busy = new Set<Place>();
  let closed = false;

  const retire = async (places: Iterable<Place>): Promise<void> => {
    await Promise.all(Array.from(places, ({ recognizer }) => recognizer.close()));
  };

  /** A recogniser keeps its languages. Where only others are idle, one of them makes room for a new one. */
  const take = async (languages: string | null): Promise<Place> => {
    const index = idle.findLastIndex((place) => place.languages === languages);
    const [place] = index < 0 ? [] : idle.splice(index, 1);
    if (place) return place;
    await retire(idle.splice(0, 1));
    return { recognizer: await start(languages), languages, pages: 0 };
  };

  const once = async (
    image: GreyImage,
    layout: PageLayout,
    languages: string | null,
  ): Promise<Recognized> => {
    const place = await take(languages);
    // a line of a page costs next to nothing
    if (layout !== 'line') place.pages += 1;
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
    recognize: async (image, layout, languages = null) => {
      try {
        return await once(image, layout, languages).catch((error: unknown) =>
          closed ? Promise.reject(error) : once(image, layout, languages),
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
