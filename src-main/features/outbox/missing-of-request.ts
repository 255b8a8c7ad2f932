import { missingCustom } from '../../core/custom-doubts.ts';
import { valuesOf } from '../../core/field-format.ts';
import { missingData } from '../../core/required-data.ts';
import type { ExtractedFields } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import { loadCustomValues } from '../../data/repositories/custom-values.ts';
import { loadFields } from '../../data/repositories/fields.ts';
import type { StoredRequest } from '../../data/repositories/requests.ts';

/** The data that an insurer needs of this request and nobody has given yet, by name. */
export async function missingOfRequest(db: Database, { id, category }: StoredRequest): Promise<string[]> {
  if (category === null) return [];
  const fields = await loadFields(db, id);
  const byName: ExtractedFields = Object.fromEntries(fields.map((field) => [field.name, field]));
  const custom = await loadCustomValues(db, id, category);
  return [...missingData(category, valuesOf(byName)), ...missingCustom(custom)];
}
