import { datum, type FormMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

export const fleetMapping: FormMapping = {
  template: 'fleet',
  file: 'fleet.pdf',
  title: 'Questionario Flotta Auto',
  places: {
    ...SHARED_PLACES,
    numero_veicoli: datum('vehicleCount'),
    valore_flotta: datum('sumInsuredEur'),
    fatturato: datum('turnoverEur'),
    addetti: datum('employees'),
    attivita: datum('profession'),
    massimale: datum('limitEur'),
    franchigia: datum('deductibleEur'),
  },
  choices: SHARED_CHOICES,
  tables: ['veicolo', 'statistica'],
  plateCells: { rows: 18, cell: (row) => `veicolo_${row}_targa` },
  notes: 'note',
};
