import { writeFileSync } from 'node:fs';
import type { DocumentText } from '../src-main/core/document-text.ts';
import { answerItem } from './evaluate/answer.ts';
import { scoreCategories } from './evaluate/category-score.ts';
import { scoreFields } from './evaluate/field-score.ts';
import { judgedSet } from './evaluate/judged-set.ts';
import { evaluateReading, READING_USAGE } from './evaluate/reading/evaluate-reading.ts';
import { parseOptions, USAGE, type EvaluationOptions, type Part } from './evaluate/options.ts';
import { readOnPaper } from './evaluate/paper.ts';
import { formatMisses, formatReport, type PartReport } from './evaluate/report.ts';
import { itemDocument, type TrainingItem } from './training/training-data.ts';

/** Measures the product on labelled requests: put on paper, read, classified, their data extracted. */
async function evaluate(options: EvaluationOptions): Promise<void> {
  const { items, classifierOf, shares, about } = judgedSet(options.set);
  console.log(about);
  const judged = items.slice(0, options.limit);
  const reports: PartReport[] = [];
  for (const part of options.parts) {
    const documents = await readPart(part, judged, options.rough);
    const answers = judged.flatMap((item) => {
      const document = documents.get(item.id);
      return document ? [answerItem(item, document, classifierOf(item))] : [];
    });
    const name = part === 'scanned' && options.rough ? 'scanned (rough)' : part;
    for (const share of shares) {
      const own = answers.filter(share.holds);
      const report = { part: name + share.name, categories: scoreCategories(own), fields: scoreFields(own) };
      reports.push(report);
      console.log(`\n${formatReport(report)}`);
      if (options.misses && !share.blind) console.log(formatMisses(own));
    }
  }
  if (options.jsonFile !== null)
    writeFileSync(options.jsonFile, `${JSON.stringify({ parts: reports }, null, 2)}\n`);
}

async function readPart(
  part: Part,
  items: readonly TrainingItem[],
  rough: boolean,
): Promise<Map<string, DocumentText>> {
  if (part === 'text') return new Map(items.map((item) => [item.id, itemDocument(item)]));
  const paper = part === 'digital' ? 'digital' : rough ? 'rough' : 'office';
  return readOnPaper(items, paper, (done) => {
    if (done % 25 === 0 || done === items.length) console.error(`${part}: ${done} of ${items.length} read`);
  });
}

function optionsOrUsage(): EvaluationOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n${READING_USAGE}`);
    process.exit(2);
  }
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'reading') await evaluateReading(rest);
else await evaluate(optionsOrUsage());
