import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import PQueue from 'p-queue';
import { greyFromRgba, turned, type GreyImage } from '../../../src-main/adapters/images/grey-image.ts';
import {
  PREPARATION_STEPS,
  type PreparationStep,
  type PreparedPage,
} from '../../../src-main/adapters/images/prepare-for-ocr.ts';
import { preparePicture } from '../../../src-main/adapters/images/prepare-picture.ts';
import { startRecognizer } from '../../../src-main/adapters/ocr/recognizer.ts';
import { createRecognizerPool } from '../../../src-main/adapters/ocr/recognizer-pool.ts';
import { chosenTessdata } from '../../../src-main/adapters/ocr/tessdata.ts';
import { recognizePage, type Recognition } from '../../../src-main/pipeline/text/recognize-page.ts';
import { openFile } from '../../../src-main/workers/open-files.ts';
import { SCAN_KINDS, type ScanKind } from '../../documents/scans/scan-kind.ts';
import { alignedTable, share } from '../table.ts';
import type { KeptSheet } from './kept-sheets.ts';
import { recallOf, scoreWords, sumOfScores, type WordScore } from './word-score.ts';

const AT_ONCE = 2;
/** Taking stamps off comes before the steps of preparation, looking again at what was passed over after them. */
const AROUND = ['stamps', 'second-look'] as const;
const VARIANTS = ['all', ...AROUND, ...PREPARATION_STEPS, 'none'] as const;
type Variant = (typeof VARIANTS)[number];

/** The words of a sheet read with all steps, without one of them, or with none. */
export interface StepScore {
  readonly kind: ScanKind;
  readonly without: Variant;
  readonly score: WordScore;
}

/**
 * Reads the sheets with all steps of preparation, without each of them in turn, and with none. A picture
 * that a step leaves as it is, is read once for both.
 */
export async function measureSteps(
  sheets: readonly KeptSheet[],
  dpi: number,
  tessdata: string,
): Promise<StepScore[]> {
  const data = await chosenTessdata(tessdata, path.join(tmpdir(), 'brokerflow'));
  const recognition: Recognition = {
    recognizers: createRecognizerPool(() => startRecognizer(data, dpi)),
    pages: { turn: (image, quarters) => Promise.resolve(turned(image, quarters)) },
  };
  const queue = new PQueue({ concurrency: AT_ONCE });
  try {
    const scores = await queue.addAll(sheets.map((sheet) => () => scoreSheet(sheet, dpi, recognition)));
    return scores.flat();
  } finally {
    await recognition.recognizers.close();
  }
}

async function scoreSheet(sheet: KeptSheet, dpi: number, recognition: Recognition): Promise<StepScore[]> {
  const file = await openFile({ path: sheet.file, mediaType: sheet.mediaType, page: 1, dpi });
  const page = await file.read({ page: 1, dpi });
  if (page.kind === 'text') throw new Error(`${sheet.name} is not a scan`);
  const read = new Map<string, Promise<readonly string[]>>();
  const scores: StepScore[] = [];
  for (const without of VARIANTS) {
    const larger = (factor: number) => file.draw(1, dpi * factor);
    const picture = leavesOut(without, 'stamps') ? await plainGrey(sheet, page.image) : page.image;
    const full = await preparePicture(picture, larger, leftOut(without));
    const prepared = leavesOut(without, 'second-look') ? { ...full, pieces: [] } : full;
    const key = keyOf(prepared);
    const words =
      read.get(key) ??
      recognizePage(prepared, recognition).then((recognized) => recognized.words.map(({ text }) => text));
    read.set(key, words);
    scores.push({ kind: sheet.kind, without, score: scoreWords(sheet.words, await words, sheet.beside) });
  }
  return scores;
}

const leavesOut = (variant: Variant, step: Variant): boolean => variant === step || variant === 'none';

function leftOut(variant: Variant): ReadonlySet<PreparationStep> {
  return new Set(PREPARATION_STEPS.filter((step) => leavesOut(variant, step)));
}

/** The picture of a sheet as the page is drawn, with the stamps on its print. */
async function plainGrey(sheet: KeptSheet, { width, height }: GreyImage): Promise<GreyImage> {
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(await loadImage(sheet.picture), 0, 0, width, height);
  return greyFromRgba(context.getImageData(0, 0, width, height).data, width, height);
}

function keyOf(page: PreparedPage): string {
  const hash = createHash('sha256');
  hash.update(`${page.image.width}x${page.image.height} `).update(page.image.pixels);
  return hash.update(`${page.sideways} ${page.pieces.length} ${page.overprints.length}`).digest('hex');
}

/** Recall by kind of paper (rows) and by what was left out (columns). */
export function stepsTable(scores: readonly StepScore[]): string {
  const kinds = SCAN_KINDS.filter((kind) => kind !== 'blank' && scores.some((score) => score.kind === kind));
  return alignedTable([
    ['', ...VARIANTS.map((variant) => (variant === 'all' || variant === 'none' ? variant : `-${variant}`))],
    ...kinds.map((kind) => [
      kind,
      ...VARIANTS.map((without) =>
        share(
          recallOf(
            sumOfScores(
              scores
                .filter((score) => score.kind === kind && score.without === without)
                .map(({ score }) => score),
            ),
          ),
        ),
      ),
    ]),
  ]);
}
