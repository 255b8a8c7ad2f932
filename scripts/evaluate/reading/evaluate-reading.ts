import { writeFileSync } from 'node:fs';
import PQueue from 'p-queue';
import { loadTrainingItems, REFERENCE_FILE, type TrainingItem } from '../../training/training-data.ts';
import { measureSteps, stepsTable } from './ablation.ts';
import { keptSheets, type KeptSheet } from './kept-sheets.ts';
import { findNativeTesseract, type NativeTesseract } from './native-tesseract.ts';
import { evaluateLayers } from './layers/evaluate-layers.ts';
import { parseReadingOptions } from './options.ts';
import { openOurReader, type OurReader } from './our-reader.ts';
import { readingTable, type SheetReading } from './reading-report.ts';
import { warningTable } from './warning-report.ts';
import { differences, scoreWords } from './word-score.ts';

export { READING_USAGE } from './options.ts';

const DPI = 200;
const OCR_WORKERS = 2;

/** Measures which words are read on paper of every kind, beside native tesseract on the same pictures. */
export async function evaluateReading(argv: readonly string[]): Promise<void> {
  const options = parseReadingOptions(argv);
  const items = spread(loadTrainingItems(REFERENCE_FILE), options.limit, options.heldOut ? 0.5 : 0);
  if (options.layers) {
    const decisions = await evaluateLayers(items);
    if (options.jsonFile !== null) {
      writeFileSync(options.jsonFile, `${JSON.stringify({ decisions }, null, 2)}\n`);
    }
    return;
  }
  const sheets: KeptSheet[] = [];
  for (const kind of options.kinds) for (const item of items) sheets.push(...(await keptSheets(kind, item)));
  console.error(`${sheets.length} sheets`);

  const native = findNativeTesseract();
  if (!native) console.log('tesseract with ita and eng is not installed: no comparison');
  const ours = openOurReader({ ocrWorkers: OCR_WORKERS, dpi: DPI, tessdata: options.tessdata });
  const readings = await readAll(sheets, ours, native);
  await ours.close();
  console.log(`\nWords read, ours with ${options.tessdata} data beside native tesseract\n`);
  console.log(readingTable(readings));
  console.log(`\nSheets that the reader warns of\n\n${warningTable(readings)}`);
  if (options.misses) for (const reading of readings) printMisses(reading);
  const steps = options.steps ? await measureSteps(sheets, DPI, options.tessdata) : null;
  if (steps) console.log(`\nWord recall without one step of preparation\n\n${stepsTable(steps)}`);
  if (options.jsonFile !== null) {
    writeFileSync(options.jsonFile, `${JSON.stringify({ readings, steps }, null, 2)}\n`);
  }
}

/**
 * A few items from all over the corpus, so that every channel and category is there; the first of them stands
 * `offset` (0..1) of the way between two.
 */
function spread(items: readonly TrainingItem[], count: number, offset: number): TrainingItem[] {
  const step = Math.max(1, items.length / count);
  const chosen = Array.from(
    { length: Math.min(count, items.length) },
    (_, index) => items[Math.floor((index + offset) * step)],
  );
  return chosen.flatMap((item) => item ?? []);
}

async function readAll(
  sheets: readonly KeptSheet[],
  ours: OurReader,
  native: NativeTesseract | null,
): Promise<SheetReading[]> {
  const queue = new PQueue({ concurrency: OCR_WORKERS + 1 });
  let done = 0;
  return queue.addAll(
    sheets.map((sheet) => async () => {
      const page = await ours.read(sheet);
      const nativeWords = native ? await native(sheet) : null;
      done += 1;
      if (done % 25 === 0) console.error(`${done} of ${sheets.length} read`);
      const { words, beside, name, kind } = sheet;
      const read = page.words.map((word) => word.text);
      return {
        name,
        kind,
        source: page.source,
        confidence: page.confidence,
        warnings: page.warnings,
        ours: scoreWords(words, read, beside),
        native: nativeWords && scoreWords(words, nativeWords, beside),
        ...differences(words, read),
      };
    }),
  );
}

function printMisses({ kind, name, ours, missed, extra }: SheetReading): void {
  if (missed.length === 0 && extra.length === 0) return;
  console.log(
    `${kind} ${name} (${ours.right}/${ours.printed}): missed ${missed.join(' ') || '-'} | extra ${extra.join(' ') || '-'}`,
  );
}
