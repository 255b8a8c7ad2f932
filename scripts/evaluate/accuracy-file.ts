import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  accuracyMeasurementSchema,
  PAPERS,
  type AccuracyMeasurement,
  type PaperAccuracy,
} from '../../src-preload/contract/accuracy.ts';
import type { MattersScore } from './matters.ts';
import type { PartReport } from './report.ts';

/** What the application is shipped with and its panel shows. */
export const ACCURACY_FILE = fileURLToPath(
  new URL('../../resources/classifier/accuracy.json', import.meta.url),
);

interface Measured {
  readonly modelSha256: string;
  readonly trainedOn: number;
  readonly threshold: number;
  readonly reports: readonly PartReport[];
  readonly matters: MattersScore;
  readonly on: Date;
}

/** Writes the figures of a whole evaluation; nothing of the past is kept. */
export function writeAccuracyFile(measured: Measured, file: string = ACCURACY_FILE): void {
  const text = JSON.stringify(accuracyMeasurementSchema.parse(measurementOf(measured)), null, 2);
  writeFileSync(file, `${text}\n`);
}

/** Whether a run measured all that the file holds. */
export function isWhole(reports: readonly PartReport[]): boolean {
  return PAPERS.every((paper) => reports.some(({ part }) => part === paper));
}

function measurementOf({ reports, matters, on, ...rest }: Measured): AccuracyMeasurement {
  return {
    format: 1,
    measuredOn: on.toISOString().slice(0, 10),
    ...rest,
    papers: PAPERS.flatMap((paper) => reports.filter(({ part }) => part === paper).map(paperOf(paper))),
    matters: { texts: matters.texts, right: matters.right },
  };
}

const paperOf =
  (paper: PaperAccuracy['paper']) =>
  ({ categories, acceptance, baselines, fields }: PartReport): PaperAccuracy => {
    const { labelled, found, right } = fields.micro;
    return {
      paper,
      requests: categories.items,
      right: categories.right,
      accepted: acceptance.accepted,
      acceptedRight: acceptance.right,
      calibrationError: Number(categories.calibrationError.toFixed(4)),
      baselines: baselines.map(({ name, categories: { right: hits } }) => ({ name, right: hits })),
      values: { labelled, found, right },
    };
  };
