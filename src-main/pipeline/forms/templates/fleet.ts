import { cells, datum, type BuiltInMapping } from './form-mapping.ts';
import { SHARED_CHOICES, SHARED_PLACES } from './shared-places.ts';

export const fleetMapping: BuiltInMapping = {
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
  table: {
    kind: 'vehicle',
    name: 'veicolo',
    rows: 18,
    cells: {
      targa: cells('plate'),
      tipo: cells('type'),
      modello: cells('make', 'model'),
      anno: cells('year'),
      valore: cells('value'),
    },
  },
  listsRows: true,
  showsCustom: false,
  notes: 'note',
};
