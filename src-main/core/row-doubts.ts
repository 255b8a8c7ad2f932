import type { ItemTotal, RiskItem } from '../../src-preload/contract/risk-items.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { Field } from '../../src-preload/contract/requests.ts';

/** Rows and a stated total that are no further apart are the same: cents are rounded (euro). */
const ROUNDED = 1;

/**
 * The data that the rows of a request contradict: more vehicles one by one than the document says there are (fewer
 * are a list of some), or a total that is not what all its rows add up to. Data that the clerk entered are right.
 */
export function rowDoubts(
  items: readonly Pick<RiskItem, 'kind'>[],
  totals: readonly ItemTotal[],
  fields: readonly Pick<Field, 'name' | 'value' | 'source'>[],
): readonly FieldName[] {
  const extracted = new Map(
    fields.flatMap(({ name, value, source }) => (source === 'extracted' ? [[name, value] as const] : [])),
  );
  const vehicles = items.filter(({ kind }) => kind === 'vehicle').length;
  const stated = extracted.get('vehicleCount');
  const doubts = totals.filter(differs).map((total) => totalField(total));
  return [
    ...(typeof stated === 'number' && vehicles > stated ? (['vehicleCount'] as const) : []),
    ...doubts.filter((name) => extracted.has(name)),
  ];
}

/** Only rows that all have an amount can be added up. */
function differs({ rows, summed, sum, stated }: ItemTotal): boolean {
  return rows > 1 && summed === rows && stated !== null && Math.abs(sum - stated) > ROUNDED;
}

function totalField({ kind }: ItemTotal): 'turnoverEur' | 'sumInsuredEur' {
  return kind === 'professional' ? 'turnoverEur' : 'sumInsuredEur';
}
