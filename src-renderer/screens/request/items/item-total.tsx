import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import {
  ITEM_SUM_COLUMNS,
  type ItemColumn,
  type ItemTotal,
} from '../../../../src-preload/contract/risk-items.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from './items.module.css';

interface ItemTotalRowProps {
  readonly total: ItemTotal;
  readonly columns: readonly ItemColumn[];
  readonly onShow: (evidence: Evidence | null) => void;
}

/** What the rows add up to, and whether it is what the document states. */
export function ItemTotalRow({ total, columns, onShow }: ItemTotalRowProps): ReactElement {
  const { t } = useTranslation('items');
  const formats = useFormats();
  const { rows, summed, sum } = total;
  const at = columns.indexOf(ITEM_SUM_COLUMNS[total.kind]);
  const label = summed === rows ? t('total') : t('partly', { summed, rows });
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={at}>
          {label}
        </th>
        <td className={classes['sum']} colSpan={columns.length - at + 1}>
          {formats.money(sum)}
        </td>
      </tr>
      {total.stated !== null && (
        <tr>
          <td colSpan={columns.length + 1}>
            <Comparison total={total} stated={total.stated} onShow={onShow} />
          </td>
        </tr>
      )}
    </tfoot>
  );
}

interface ComparisonProps {
  readonly total: ItemTotal;
  readonly stated: number;
  readonly onShow: ItemTotalRowProps['onShow'];
}

function Comparison({ total, stated, onShow }: ComparisonProps): ReactElement {
  const { t } = useTranslation('items');
  const formats = useFormats();
  const difference = Math.abs(stated - total.sum);
  const same = difference < 0.005;
  const Icon = same ? CircleCheck : CircleAlert;
  const sentence = same
    ? t('matches')
    : t('differs', { stated: formats.money(stated), difference: formats.money(difference) });
  const { evidence } = total;
  return (
    <span className={classes['comparison']} data-same={same}>
      <Icon aria-hidden="true" />
      {sentence}
      {evidence !== null && (
        <button type="button" className={classes['link']} onClick={() => onShow(evidence)}>
          {t('show')}
        </button>
      )}
    </span>
  );
}
