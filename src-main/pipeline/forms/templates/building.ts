import { datum, joined, type FormMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

/** The request's building is the first row; others are added by hand. */
export const buildingMapping: FormMapping = {
  template: 'building',
  file: 'building.pdf',
  title: 'Questionario Fabbricato',
  places: {
    ...SHARED_PLACES,
    ubicazione_1_indirizzo: joined('street', 'postalCode', 'city', 'province'),
    ubicazione_1_anno: datum('buildingYear'),
    ubicazione_1_mq: datum('buildingAreaSqm'),
    ubicazione_1_somma: datum('sumInsuredEur'),
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
  },
  choices: SHARED_CHOICES,
  tables: ['ubicazione'],
  notes: 'note',
};
