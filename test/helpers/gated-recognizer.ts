import type { PageLayout, Recognized } from '../../src-main/adapters/ocr/recognizer.ts';
import type { OutsideTools } from '../../src-main/engine/create-work.ts';
import type { GreyImage } from '../../src-main/adapters/images/grey-image.ts';

/** A page that is being recognised until the test lets it be done. */
export interface PageUnderWay {
  readonly image: GreyImage;
  readonly finish: (text?: string) => void;
}

/** A recogniser that finishes each page when it is told to: tests of order need no clock. */
export interface GatedRecognizer {
  readonly startRecognizer: NonNullable<OutsideTools['startRecognizer']>;
  /** The next page that came in for recognition; waits for it. */
  readonly next: () => Promise<PageUnderWay>;
  /** Recognisers that were started and not closed. */
  readonly warm: () => number;
  /** Lines that were looked at a second time. */
  readonly lines: () => number;
}

/** Makes one; `text` is what it finds on a page unless told otherwise. */
export function gatedRecognizer(text: string): GatedRecognizer {
  const arrived: PageUnderWay[] = [];
  const waiting: ((page: PageUnderWay) => void)[] = [];
  let warm = 0;
  let lines = 0;
  const recognize = (image: GreyImage, layout: PageLayout): Promise<Recognized> => {
    // A second look at a line that the first has passed over finds nothing more.
    if (layout === 'line') {
      lines += 1;
      return Promise.resolve({ words: [], readWith: 'gated' });
    }
    return new Promise((resolve) => {
      const page = { image, finish: (found = text) => resolve(recognized(found)) };
      const taken = waiting.shift();
      if (taken) taken(page);
      else arrived.push(page);
    });
  };
  return {
    startRecognizer: () => {
      warm += 1;
      const close = (): Promise<void> => {
        warm -= 1;
        return Promise.resolve();
      };
      return Promise.resolve({ recognize, alive: () => true, close });
    },
    next: () => {
      const page = arrived.shift();
      return page ? Promise.resolve(page) : new Promise((resolve) => waiting.push(resolve));
    },
    warm: () => warm,
    lines: () => lines,
  };
}

/** Words one after the other on lines of five. */
function recognized(text: string): Recognized {
  const words = text.split(' ').map((word, index) => {
    const [x, line] = [0.1 + (index % 5) * 0.16, Math.floor(index / 5)];
    const y = 0.05 + line * 0.03;
    const box: [number, number, number, number] = [x, y, x + 0.14, y + 0.02];
    return { text: word, box, confidence: 0.96, line, block: 0 };
  });
  return { words, readWith: 'gated' };
}
