import { ITEM_COLUMN_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { compactPlate } from '../../../core/italian-codes/plate.ts';
import { singleLine } from '../../../core/plain-text.ts';
import { cellValue } from './cell-values.ts';

const LONGEST_TEXT = 300;
/** Foreign plates and those of machines have no one shape. */
const ANY_PLATE = /^[A-Z0-9]{4,10}$/;

/**
 * What a person typed into a cell, in its normal form.
 * @throws BrokerFlowError `invalid-input` when it is no value of that column
 */
export function typedCell(column: ItemColumn, value: string | number): string | number {
  const normal = normalForm(column, value);
  if (normal === null) {
    throw new BrokerFlowError('invalid-input', 'Not a value of this column', { details: { column } });
  }
  return normal;
}

function normalForm(column: ItemColumn, value: string | number): string | number | null {
  switch (ITEM_COLUMN_KINDS[column]) {
    case 'text':
      return singleLine(String(value)).slice(0, LONGEST_TEXT) || null;
    case 'plate': {
      const plate = compactPlate(String(value));
      return ANY_PLATE.test(plate) ? plate : null;
    }
    case 'year':
    case 'count':
      return cellValue(column, String(value));
    case 'money':
    case 'area':
      if (typeof value === 'string') return cellValue(column, value);
      return Number.isFinite(value) && value >= 0 ? Math.round(value * 100) / 100 : null;
  }
}
