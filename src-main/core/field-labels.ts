import type { FieldName } from '../../src-preload/contract/vocabulary.ts';

/** The Italian name of each datum, as a broker writes it to clients and insurers. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  clientName: 'Ragione sociale o nome e cognome',
  vatNumber: 'Partita IVA',
  taxCode: 'Codice fiscale',
  email: 'E-mail',
  phone: 'Telefono',
  iban: 'IBAN',
  street: 'Indirizzo',
  postalCode: 'CAP',
  city: 'Comune',
  province: 'Provincia',
  profession: 'Professione o attività',
  turnoverEur: 'Fatturato annuo',
  employees: 'Numero di addetti',
  plates: 'Targhe dei veicoli',
  vehicleCount: 'Numero di veicoli',
  buildingYear: 'Anno di costruzione',
  buildingAreaSqm: 'Superficie',
  limitEur: 'Massimale',
  sumInsuredEur: 'Somma assicurata',
  deductibleEur: 'Franchigia',
  effectiveDate: 'Data di decorrenza',
  replyBy: 'Risposta entro il',
  currentInsurer: 'Compagnia attuale',
  currentPolicyNumber: 'Numero di polizza in corso',
};
