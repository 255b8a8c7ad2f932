import type { Evidence } from '../../src-preload/contract/evidence.ts';
import {
  ITEM_KINDS,
  ITEM_SUM_COLUMNS,
  type ItemKind,
  type ItemTotal,
  type RiskItem,
} from '../../src-preload/contract/risk-items.ts';
import type { Category } from '../../src-preload/contract/vocabulary.ts';
import type { ExtractedFields } from './stage.ts';

/** What each line of business insures one by one. */
export const KIND_OF_CATEGORY: Readonly<Record<Category, ItemKind | null>> = {
  'Flotta Auto': 'vehicle',
  Fabbricato: 'building',
  'Rischi Tecnologici': 'machine',
  'RC Professionale': 'professional',
  Altro: null,
};

/** A total as a document states it, in euro; a total that the clerk typed may stand nowhere. */
export interface Stated {
  readonly value: number;
  readonly evidence: Evidence | null;
}

/**
 * What the rows add up to, for each kind that has some, beside the stated total. A difference is for the clerk
 * to judge: it may be a row that was not read, a cell read wrong, or an error of the document.
 */
export function itemTotals(
  items: readonly RiskItem[],
  stated: ReadonlyMap<ItemKind, Stated>,
): readonly ItemTotal[] {
  return ITEM_KINDS.flatMap((kind) => {
    const rows = items.filter((item) => item.kind === kind);
    if (rows.length === 0) return [];
    const amounts = rows.flatMap(({ cells }) => {
      const value = cells[ITEM_SUM_COLUMNS[kind]]?.value;
      return typeof value === 'number' ? [value] : [];
    });
    const sum = Math.round(amounts.reduce((total, value) => total + value, 0) * 100) / 100;
    const total = stated.get(kind);
    const { value = null, evidence = null } = total ?? {};
    return [{ kind, rows: rows.length, summed: amounts.length, sum, stated: value, evidence }];
  });
}

/** The total of all rows as the data of the request give it: the sum insured, or the turnover of a practice. */
export function totalOfFields(
  fields: ExtractedFields,
  category: Category | null,
): ReadonlyMap<ItemKind, Stated> {
  const kind = category === null ? null : KIND_OF_CATEGORY[category];
  const field = kind === 'professional' ? fields.turnoverEur : fields.sumInsuredEur;
  if (kind === null || field === undefined) return new Map();
  return new Map([[kind, { value: field.value, evidence: field.evidence[0] ?? null }]]);
}
