import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { TextPlace } from '../../../src-preload/contract/text-templates.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { missingData } from '../../core/required-data.ts';
import type { ExtractedFields, FieldValues } from '../../core/stage.ts';
import type { DraftInput } from './draft-input.ts';
import type { Plan } from './plan-drafts.ts';

const RECEIVED = new Date('2026-11-20T09:30:00Z');

const COMMON: FieldValues = {
  clientName: 'Esempio S.r.l.',
  email: 'amministrazione@esempio.example',
  street: 'Via Roma 10',
  postalCode: '40121',
  city: 'Bologna',
  province: 'BO',
  effectiveDate: '2027-01-01',
  replyBy: '2026-12-10',
  currentPolicyNumber: '123456789',
};

const OF_CATEGORY: Readonly<Record<Category, FieldValues>> = {
  'Flotta Auto': { plates: ['AB123CD', 'EF456GH', 'IJ789KL'], vehicleCount: 3 },
  'RC Professionale': { profession: 'Studio di ingegneria', turnoverEur: 480_000, limitEur: 1_500_000 },
  Fabbricato: { buildingYear: 1985, buildingAreaSqm: 1200, sumInsuredEur: 2_400_000 },
  'Rischi Tecnologici': { sumInsuredEur: 950_000, deductibleEur: 2500 },
  Altro: {},
};

const INSURER: Insurer = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Compagnia Esempio S.p.A.',
  language: 'it',
  categories: [],
  contacts: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Anna Ferri',
      email: 'assunzioni@compagnia.example',
      role: 'underwriting',
    },
  ],
  notes: '',
  removedAt: null,
};

/** A letter of a place, to a made-up insurer where it goes to one. */
export function samplePlan({ purpose, recipient, language }: TextPlace): Plan {
  return {
    purpose,
    recipient,
    language,
    insurer: recipient === 'insurer' ? { ...INSURER, language } : null,
    preparedAt: null,
  };
}

/** A made-up request that gives what such requests give, but for the VAT number. */
export function fullSample(category: Category): DraftInput {
  const values = { ...COMMON, ...OF_CATEGORY[category] };
  return {
    ...emptySample(category),
    fields: asFields(values),
    missing: missingData(category, values),
    office: {
      name: 'Studio Broker',
      email: 'ufficio@broker.example',
      phone: '051 555 0123',
      address: 'Via Indipendenza 1, 40121 Bologna',
      registration: 'B000123456',
      logo: '',
    },
    insurers: [INSURER],
    sent: [
      { purpose: 'quotation', recipient: 'insurer', insurerId: INSURER.id, at: RECEIVED },
      { purpose: 'missing-data', recipient: 'client', insurerId: null, at: RECEIVED },
    ],
  };
}

/** A request of which nothing is known but its category. */
export function emptySample(category: Category): DraftInput {
  return {
    requestId: 'abcd1234-0000-4000-8000-000000000000',
    category,
    fields: {},
    missing: [],
    missingCustom: [],
    contested: [],
    contestedCustom: [],
    receivedAt: RECEIVED,
    office: { name: '', email: '', phone: '', address: '', registration: '', logo: '' },
    limitBytes: Infinity,
    withSummary: true,
    original: { filename: 'richiesta.pdf', path: '', mediaType: 'application/pdf' },
    forms: [],
    insurers: [],
    prepared: [],
    languages: [],
    texts: [],
    sent: [],
  };
}

function asFields(values: FieldValues): ExtractedFields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { name, value, confidence: 1, valid: true, problem: null, evidence: [] },
    ]),
  );
}
