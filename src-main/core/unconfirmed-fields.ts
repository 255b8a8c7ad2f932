import type { Field, ModelOpinion } from '../../src-preload/contract/requests.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';

/**
 * The fields on which an outside model stands alone: it read them where this machine found nothing, or reads
 * them otherwise. What the clerk has entered is settled.
 */
export function unconfirmedFields(
  fields: readonly Pick<Field, 'name' | 'source'>[],
  opinion: Pick<ModelOpinion, 'differing'> | null,
): FieldName[] {
  const differing = new Set(opinion?.differing.map(({ name }) => name));
  return fields
    .filter(({ name, source }) => source === 'model' || (source === 'extracted' && differing.has(name)))
    .map(({ name }) => name);
}
