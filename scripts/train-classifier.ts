import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeModel } from '../src-main/pipeline/classify/classifier-model.ts';
import { accuracyReport } from './training/accuracy-report.ts';
import { crossValidate } from './training/cross-validate.ts';
import { writeLearningTexts } from './training/learning-texts.ts';
import { trainClassifierModel } from './training/train.ts';
import { isReference, loadAllTrainingItems, loadValidationItems } from './training/training-data.ts';

/** Where the application looks for the model. */
const MODEL_FILE = fileURLToPath(new URL('../resources/classifier/model.json', import.meta.url));

const all = loadAllTrainingItems();
const reference = all.filter(isReference);
const further = all.filter((item) => !isReference(item));

console.log(`${all.length} labelled requests, ${reference.length} of them for reference.\n`);
console.log(
  accuracyReport(
    'Reference requests, five folds, trained on the other folds and all further requests',
    crossValidate(reference, { alwaysTrain: further }),
  ),
);
console.log('');
console.log(
  accuracyReport(
    'Further requests, five folds, trained on the other folds and the reference requests',
    crossValidate(further, { alwaysTrain: reference }),
  ),
);

const text = encodeModel(trainClassifierModel(all));
writeFileSync(MODEL_FILE, text);
console.log(`\nWrote ${MODEL_FILE} (${Math.round(text.length / 1024)} KB).`);
for (const file of writeLearningTexts(all, loadValidationItems())) console.log(`Wrote ${file}.`);
