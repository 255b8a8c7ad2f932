import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';

/** The groups in which a clerk reads the data. */
export const FIELD_GROUPS = ['client', 'risk', 'amounts', 'dates', 'policy'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const GROUP_OF = {
  clientName: 'client',
  vatNumber: 'client',
  taxCode: 'client',
  email: 'client',
  phone: 'client',
  iban: 'client',
  street: 'client',
  postalCode: 'client',
  city: 'client',
  province: 'client',
  profession: 'risk',
  turnoverEur: 'risk',
  employees: 'risk',
  plates: 'risk',
  vehicleCount: 'risk',
  buildingYear: 'risk',
  buildingAreaSqm: 'risk',
  limitEur: 'amounts',
  sumInsuredEur: 'amounts',
  deductibleEur: 'amounts',
  effectiveDate: 'dates',
  replyBy: 'dates',
  currentInsurer: 'policy',
  currentPolicyNumber: 'policy',
} as const satisfies Record<FieldName, FieldGroup>;

/** The names of a group, in the order of the contract. */
export function namesIn(group: FieldGroup): readonly FieldName[] {
  return FIELD_NAMES.filter((name) => GROUP_OF[name] === group);
}
