import type { items as italian } from '../it/items.ts';
import type { Translation } from '../translation.ts';

/** The rows of a request: vehicles, buildings, machines, professionals. */
export const items: Translation<typeof italian> = {
  kind: {
    vehicle: 'Vehicles',
    building: 'Buildings',
    machine: 'Machines',
    professional: 'Professionals',
  },
  column: {
    plate: 'Plate',
    type: 'Type',
    make: 'Make',
    model: 'Model',
    year: 'Year',
    value: 'Value',
    address: 'Address',
    use: 'Use',
    quantity: 'Qty',
    area: 'm²',
    sum: 'Sum',
    description: 'Description',
    serial: 'Serial no.',
    name: 'Name',
    qualification: 'Title',
    register: 'Register',
    turnover: 'Turnover',
  },
  add: {
    vehicle: 'Add a vehicle',
    building: 'Add a building',
    machine: 'Add a machine',
    professional: 'Add a professional',
  },
  remove: 'Take out row {{number}}',
  actions: 'Actions',
  editing: '{{column}}, row {{number}}',
  newRow: '{{column}}, new row',
  empty: 'empty',
  uncertain: 'to be checked',
  clerk: 'written in the office',
  total: 'Total',
  partly: 'Total ({{summed}} of {{rows}} with an amount)',
  matches: 'Agrees with the stated total',
  differs: 'The stated total is {{stated}}: a difference of {{difference}}',
  show: 'Show the stated total',
  withoutRow_one:
    'The plate {{plates}} is among the data and in no row: in the forms it gets a row of its own.',
  withoutRow_other:
    'The plates {{plates}} are among the data and in no row: in the forms they get rows of their own.',
  saved: 'List corrected',
  removed: 'Row taken out',
  refused: {
    plate: 'A plate has 4 to 10 letters and digits. The earlier value stays.',
    year: 'Write a year with four digits. The earlier value stays.',
    money: 'Write an amount like 18,000.00. The earlier value stays.',
    area: 'Write square metres like 1,200. The earlier value stays.',
    count: 'Write a whole number. The earlier value stays.',
    text: 'The value is not accepted. The earlier value stays.',
  },
};
