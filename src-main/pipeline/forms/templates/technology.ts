import { cells, counted, datum, joined, joinedCells, type BuiltInMapping } from './form-mapping.ts';
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
      descrizione: counted('description'),
      matricola: joinedCells(['serial', 'year'], ' / '),
      valore: cells('value'),
    },
  },
  listsRows: true,
  showsCustom: false,
  choices: SHARED_CHOICES,
  tables: ['macchina'],
  notes: 'note',
};
