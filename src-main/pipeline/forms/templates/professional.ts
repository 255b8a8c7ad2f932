import { datum, type FormMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

export const professionalMapping: FormMapping = {
  template: 'professional',
  file: 'professional.pdf',
  title: 'Questionario RC Professionale',
  places: {
    ...SHARED_PLACES,
    professione: datum('profession'),
    fatturato: datum('turnoverEur'),
    addetti: datum('employees'),
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
  },
  choices: SHARED_CHOICES,
  tables: [],
  notes: 'note',
};
