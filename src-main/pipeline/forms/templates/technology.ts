import type { RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { formatCell } from '../../../core/item-format.ts';
import { cells, datum, joined, type BuiltInMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

export const technologyMapping: BuiltInMapping = {
  template: 'technology',
  file: 'technology.pdf',
  title: 'Questionario Rischi Tecnologici',
  places: {
    ...SHARED_PLACES,
    ubicazione: joined('street', 'postalCode', 'city', 'province'),
    attivita: datum('profession'),
    somma_assicurata: datum('sumInsuredEur'),
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
    fatturato: datum('turnoverEur'),
  },
  table: {
    kind: 'machine',
    name: 'macchina',
    rows: 5,
    cells: {
      descrizione: machineDescription,
      matricola: (item) =>
        [formatCell(item, 'serial'), formatCell(item, 'year')].filter((text) => text !== '').join(' / '),
      valore: cells('value'),
    },
  },
  listsRows: true,
  showsCustom: false,
  choices: SHARED_CHOICES,
  tables: ['macchina'],
  notes: 'note',
};

/** "2 × Plotter": the form has no column for how many there are. */
function machineDescription(item: RiskItem): string {
  const quantity = item.cells.quantity?.value;
  const description = formatCell(item, 'description');
  return quantity === undefined || quantity === 1
    ? description
    : `${formatCell(item, 'quantity')} × ${description}`;
}
