import { cells, counted, datum, joined, type BuiltInMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

/** Where a document lists no buildings, the one of the request is the first row. */
export const buildingMapping: BuiltInMapping = {
  template: 'building',
  file: 'building.pdf',
  title: 'Questionario Fabbricato',
  places: {
    ...SHARED_PLACES,
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
  },
  placesWithoutRows: {
    ubicazione_1_indirizzo: joined('street', 'postalCode', 'city', 'province'),
    ubicazione_1_anno: datum('buildingYear'),
    ubicazione_1_mq: datum('buildingAreaSqm'),
    ubicazione_1_somma: datum('sumInsuredEur'),
  },
  table: {
    kind: 'building',
    name: 'ubicazione',
    rows: 4,
    cells: {
      indirizzo: cells('address'),
      uso: counted('use'),
      anno: cells('year'),
      mq: cells('area'),
      somma: cells('sum'),
    },
  },
  listsRows: true,
  showsCustom: false,
  choices: SHARED_CHOICES,
  tables: ['ubicazione'],
  notes: 'note',
};
