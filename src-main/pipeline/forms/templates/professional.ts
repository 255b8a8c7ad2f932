import type { RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { formatCell } from '../../../core/item-format.ts';
import { datum, type BuiltInMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

export const professionalMapping: BuiltInMapping = {
  template: 'professional',
  file: 'professional.pdf',
  title: 'Questionario RC Professionale',
  places: {
    ...SHARED_PLACES,
    professione: datum('profession'),
    albo: {
      from: { kind: 'row', item: 'professional', row: 1, columns: ['register'] },
      text: ({ rows }) => onlyRegister(rows.professional),
    },
    fatturato: datum('turnoverEur'),
    addetti: datum('employees'),
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
  },
  choices: SHARED_CHOICES,
  tables: [],
  listsRows: true,
  showsCustom: false,
  notes: 'note',
};

/** The register of the one professional of the request; several are listed in the notes. */
function onlyRegister(professionals: readonly RiskItem[]): string {
  const [only, ...others] = professionals;
  return only && others.length === 0 ? formatCell(only, 'register') : '';
}
