import type { Worker } from 'node:worker_threads';
import { BrokerFlowError } from '../../core/errors.ts';
import type { GreyImage } from '../images/grey-image.ts';
import type { PageLayout, Recognized, Recognizer } from './recognizer.ts';

/** Warm recognisers. It starts as many as are used at once; whoever calls limits that number. */
export interface RecognizerPool {
  /**
   * Recognises a page, in the usual languages when none are named; one that fails is tried once more on a fresh
   * recogniser. Refuses with `ocr-failed`; with `damaged` a page that takes too long, at the first attempt.
   */
  readonly recognize: (
    image: GreyImage,
    layout: PageLayout,
    languages?: string | null,
  ) => Promise<Recognized>;
  /** The threads of all recognisers there are. */
  readonly threads: () => readonly Worker[];
  /** Closes idle recognisers beyond this many. */
  readonly keep: (count: number) => Promise<void>;
  /** Ends all recognisers at once; what they were doing ends with `AbortError`. */
  readonly close: () => Promise<void>;
}

/**
 * Tesseract's memory grows from page to page: after this many a fresh one takes over. Measured over ten different
 * office scans at 200 dpi with the fast data: a recogniser and its messages took 173 MB after 20 pages and 186 MB
 * after 50, so 0.4 MB a page; a fresh one costs 0.2 s, which is nothing beside sixty pages.
 */
const PAGES_BEFORE_RENEWAL = 60;
/** A hundred times what a dense page takes. */
const PAGE_LIMIT_MS = 120_000;

interface Place {
  readonly recognizer: Recognizer;
  /** Null for the usual ones. */
  readonly languages: string | null;
  pages: number;
}

/** Makes a pool of recognisers; `start` gets the languages, null for the usual ones. */
export function createRecognizerPool(
  start: (languages: string | null) => Promise<Recognizer>,
  pageLimitMs = PAGE_LIMIT_MS,
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
      const recognized = await within(pageLimitMs, place.recognizer.recognize(image, layout));
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
          closed || isTooLong(error) ? Promise.reject(error) : once(image, layout, languages),
        );
      } catch (error) {
        throw closed ? new DOMException('The recognisers were closed', 'AbortError') : error;
      }
    },
    threads: () => [...idle, ...busy].flatMap(({ recognizer }) => recognizer.thread ?? []),
    keep: (count) => retire(idle.splice(0, Math.max(0, idle.length - count))),
    close: async () => {
      closed = true;
      await retire([...idle.splice(0), ...busy]);
    },
  };
}

/** What a page gives, or `damaged` when it has not done so in time. */
async function within<T>(limitMs: number, recognizing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(new BrokerFlowError('damaged', 'Recognising the page takes too long'));
    timer = setTimeout(refuse, limitMs);
  });
  try {
    return await Promise.race([recognizing, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof BrokerFlowError && error.code === 'damaged';
}
