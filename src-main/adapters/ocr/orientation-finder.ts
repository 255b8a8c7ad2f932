import type { QuarterTurns } from '../../core/reading-order/turn-box.ts';
import { toPgm, type GreyImage } from '../images/grey-image.ts';
import { orientationData } from './tessdata.ts';
import { startTesseract, type TesseractThread } from './tesseract-thread.ts';

/** Tells which way up pages are. Its engine starts with the first question. */
export interface OrientationFinder {
  /** The clockwise turns that put the page upright; 0 when it cannot tell. */
  readonly turnsToUpright: (image: GreyImage) => Promise<QuarterTurns>;
  readonly close: () => Promise<void>;
}

/** Below this Tesseract is guessing. */
const LEAST_CONFIDENCE = 1;

/** Makes a finder. */
export function createOrientationFinder(): OrientationFinder {
  let starting: Promise<TesseractThread> | undefined;
  const running = async (): Promise<TesseractThread> => {
    const thread = await starting?.catch(() => undefined);
    if (thread?.alive()) return thread;
    starting = startTesseract({
      data: orientationData(),
      purpose: 'orientation',
      parameters: { user_defined_dpi: '200' },
    });
    return starting;
  };
  return {
    turnsToUpright: async (image) => {
      const thread = await running();
      const file = Buffer.from(toPgm(image).buffer);
      const { data } = await thread.use((worker) => worker.detect(file));
      if ((data.orientation_confidence ?? 0) < LEAST_CONFIDENCE) return 0;
      return quarterTurns(data.orientation_degrees ?? 0);
    },
    close: async () => {
      const thread = await starting?.catch(() => undefined);
      await thread?.close();
    },
  };
}

function quarterTurns(degrees: number): QuarterTurns {
  return ([0, 1, 2, 3] as const)[Math.round(degrees / 90) % 4] ?? 0;
}
