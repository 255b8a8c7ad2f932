import { datum, joined, type FormMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

/** Single machines are not among the data: their table is left to the clerk. */
export const technologyMapping: FormMapping = {
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
  choices: SHARED_CHOICES,
  tables: ['macchina'],
  notes: 'note',
};
