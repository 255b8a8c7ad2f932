import { writeFileSync } from 'node:fs';
import type { DocumentText } from '../src-main/core/document-text.ts';
import { loadLocalClassifier } from '../src-main/pipeline/classify/local-classifier.ts';
import { settingsSchema } from '../src-preload/contract/settings.ts';
import { acceptanceAt } from './evaluate/acceptance.ts';
import { ACCURACY_FILE, isWhole, writeAccuracyFile } from './evaluate/accuracy-file.ts';
import { answerItem, type Answer } from './evaluate/answer.ts';
import { judgeBaseline } from './evaluate/baseline-answers.ts';
import { scoreCategories } from './evaluate/category-score.ts';
import { scoreFields } from './evaluate/field-score.ts';
import { judgedSet, type JudgedSet } from './evaluate/judged-set.ts';
import { formatMatters, judgeMatters } from './evaluate/matters.ts';
import { PAPER_OF, parseOptions, USAGE, type EvaluationOptions, type Part } from './evaluate/options.ts';
import { evaluateRows, ROWS_USAGE } from './evaluate/rows/evaluate-rows.ts';
import { readOnPaper } from './evaluate/paper.ts';
import { evaluateReading, READING_USAGE } from './evaluate/reading/evaluate-reading.ts';
import {
  formatMisses,
  formatReport,
  formatShare,
  scoreByDifficulty,
  type PartReport,
} from './evaluate/report.ts';
import { MODEL_FILE, modelHash } from './evaluate/shipped-model.ts';
import { itemDocument, type TrainingItem } from './training/training-data.ts';

/** From where on the product decides without asking, unless the clerk sets it otherwise. */
const THRESHOLD = settingsSchema.parse({}).review.confidenceThreshold;

/** Measures the product on labelled requests: put on paper, read, classified, their data extracted. */
async function evaluate(options: EvaluationOptions): Promise<void> {
  const set = judgedSet(options.set);
  console.log(set.about);
  const reports: PartReport[] = [];
  for (const part of options.parts) reports.push(await evaluatePart(part, set, options));
  if (options.jsonFile !== null)
    writeFileSync(options.jsonFile, `${JSON.stringify({ parts: reports }, null, 2)}\n`);
  if (options.set === 'validation') concludeValidation(set, reports, options);
}

async function evaluatePart(part: Part, set: JudgedSet, options: EvaluationOptions): Promise<PartReport> {
  const items = set.items.slice(0, options.limit);
  const documents = await readPart(part, items);
  const answers = items.flatMap((item) => {
    const document = documents.get(item.id);
    return document ? [answerItem(item, document, set.classifierOf(item))] : [];
  });
  const report: PartReport = {
    part,
    ...scoresOf(answers),
    byDifficulty: scoreByDifficulty(answers),
    acceptance: acceptanceAt(answers, THRESHOLD),
    baselines: set.baselines.map((baseline) => judgeBaseline(baseline, items, documents)),
  };
  console.log(`\n${formatReport(report)}`);
  for (const { name, holds } of set.shares)
    console.log(formatShare(`${part}, ${name}`, scoresOf(answers.filter(holds))));
  if (options.misses) console.log(formatMisses(answers.filter((answer) => !set.isBlind(answer))));
  return report;
}

const scoresOf = (answers: readonly Answer[]) => ({
  categories: scoreCategories(answers),
  fields: scoreFields(answers),
});

/** Prints what is judged once, and keeps the figures for the panel when they are of everything. */
function concludeValidation(
  set: JudgedSet,
  reports: readonly PartReport[],
  { limit }: EvaluationOptions,
): void {
  const matters = judgeMatters(loadLocalClassifier(MODEL_FILE));
  console.log(`\n${formatMatters(matters)}`);
  if (Number.isFinite(limit) || !isWhole(reports)) {
    console.log('\nThe figures of the panel stay as they were: this was not the whole evaluation.');
    return;
  }
  writeAccuracyFile({
    modelSha256: modelHash(),
    trainedOn: set.trainedOn,
    threshold: THRESHOLD,
    reports,
    matters,
    on: new Date(),
  });
  console.log(`\nWrote ${ACCURACY_FILE}`);
}

async function readPart(part: Part, items: readonly TrainingItem[]): Promise<Map<string, DocumentText>> {
  if (part === 'text') return new Map(items.map((item) => [item.id, itemDocument(item)]));
  return readOnPaper(items, PAPER_OF[part], (done) => {
    if (done % 25 === 0 || done === items.length) console.error(`${part}: ${done} of ${items.length} read`);
  });
}

function optionsOrUsage(): EvaluationOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\n${USAGE}\n${READING_USAGE}\n${ROWS_USAGE}`,
    );
    process.exit(2);
  }
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'reading') await evaluateReading(rest);
else if (command === 'rows') await evaluateRows(rest);
else await evaluate(optionsOrUsage());
