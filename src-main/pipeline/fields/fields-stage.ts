import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Field } from '../../../src-preload/contract/requests.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { ExtractedField } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import { replaceContestedFields } from '../../data/repositories/contested-fields.ts';
import { customFieldsFor } from '../../data/repositories/custom-fields.ts';
import { replaceExtractedCustomValues } from '../../data/repositories/custom-values.ts';
import { deleteExtractedFields, loadFields, saveFields } from '../../data/repositories/fields.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { findAdvice, saveDiffering } from '../../data/repositories/model-opinions.ts';
import { updateRequest } from '../../data/repositories/requests.ts';
import { loadText, type StageRunner } from '../job.ts';
import { summariseFields } from '../summarise-fields.ts';
import { findCustomFields } from './custom/find-custom-fields.ts';
import { extractData } from './extract-fields.ts';
import { weighReadings } from './model-fields.ts';
import { findItems } from './rows/find-items.ts';
import { storeItems } from './rows/store-items.ts';

/** Finds the data of a document; what the clerk entered by hand stays as it is. */
export function fieldsStage(): StageRunner {
  return async ({ request }, { db, now }) => {
    const category = decidedCategory(request.category);
    const text = await loadText(db, request.id);
    const options = { today: now() };
    const { fields, contested } = extractData(text, category, options);
    const listed = findItems(text, category, options);
    const readings = (await findAdvice(db, request.id))?.readings ?? [];
    const weighed = weighReadings(text, { category, ...options }, { fields, contested }, readings);
    const found = [...Object.values(fields).map(toField), ...weighed.filled];
    const own = findCustomFields(text, await customFieldsFor(db, category), { category, ...options });
    await db.transaction().execute(async (trx) => {
      await storeExtracted(trx, request.id, found);
      await saveDiffering(trx, request.id, weighed.differing);
      await replaceContestedFields(trx, request.id, contested);
      await storeItems(trx, request.id, listed);
      await replaceExtractedCustomValues(trx, request.id, own);
      await summariseFields(trx, request.id, now());
      await updateRequest(trx, request.id, { status: 'compiling' }, now());
      const detail = { count: String(found.length) };
      await addHistory(trx, request.id, { actor: 'engine', event: 'extracted', detail }, now());
    });
  };
}

function decidedCategory(category: Category | null): Category {
  if (category === null) throw new BrokerFlowError('internal', 'Fields before a category');
  return category;
}

function toField(field: ExtractedField): Field {
  return {
    name: field.name,
    value: typeof field.value === 'object' ? [...field.value] : field.value,
    confidence: field.confidence,
    valid: field.valid,
    problem: field.problem,
    source: 'extracted',
    evidence: [...field.evidence],
  };
}

async function storeExtracted(trx: Database, requestId: string, found: readonly Field[]): Promise<void> {
  await deleteExtractedFields(trx, requestId);
  const entered = new Set((await loadFields(trx, requestId)).map((field) => field.name));
  const fresh = found.filter((field) => !entered.has(field.name));
  await saveFields(trx, requestId, fresh);
}
