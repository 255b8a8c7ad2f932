import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { ExtractedFields, FieldValues, StageContext } from '../../../../src-main/core/stage.ts';
import type { FormInput } from '../../../../src-main/pipeline/forms/form-filler.ts';
import { readFormFont } from '../../../../src-main/pipeline/forms/form-font.ts';

export const templatesFolder = fileURLToPath(new URL('../../../../resources/forms', import.meta.url));
export const font = readFormFont(readFileSync(`${templatesFolder}/LiberationSans-Regular.ttf`));

export const FULL: FieldValues = {
  clientName: "Società Cooperativa Perù – Caffè dell'Età",
  vatNumber: '01234567897',
  taxCode: 'RSSMRA80A01H501U',
  email: 'amministrazione@caffe.example',
  phone: '+393385550241',
  iban: 'IT60X0542811101000000123456',
  street: 'Via della Libertà 128/bis',
  postalCode: '00184',
  city: 'Forlì-Cesena',
  province: 'FC',
  profession: 'Architetto e progettista di interni',
  turnoverEur: 1_250_000.5,
  employees: 1200,
  plates: Array.from({ length: 60 }, (_, index) => `AB${100 + index}CD`),
  vehicleCount: 60,
  buildingYear: 1987,
  buildingAreaSqm: 4500,
  limitEur: 2_500_000,
  sumInsuredEur: 1_500_000,
  deductibleEur: 2500,
  effectiveDate: '2026-12-31',
  replyBy: '2026-12-15',
  currentInsurer: 'Compagnia Città di Forlì € Ștefan Đorđević',
  currentPolicyNumber: '2024/0012/334455',
};

export const HOSTILE: FieldValues = {
  clientName: `Ditta 株式会社 😀\u0000\u202E\uD800 ../\\ ${'Lunghissima Denominazione '.repeat(400)}`,
  vatNumber: 'DE 123 456 789 00000000000000000000000000000000',
  email: 'a@b.example\r\nBcc: c@d.example',
  street: 'W'.repeat(900),
  city: '%PDF \\)( <</JS (app.alert(1))>>\n{{ 7 | times: 6 }}',
  plates: Array.from({ length: 900 }, (_, index) => `XX${index}\u0007YY`),
  limitEur: 1e21,
  turnoverEur: Number.NaN,
  deductibleEur: -0.004,
  effectiveDate: '2026-99-99<script>',
};

/** One field is wrong, so that every form meets a wrong one. */
function judged(name: string) {
  const problem = name === 'taxCode' ? ('check-digit' as const) : null;
  return { valid: problem === null, problem };
}

export function fieldsOf(values: FieldValues): ExtractedFields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { name, value, confidence: 0.9, ...judged(name), evidence: [] },
    ]),
  );
}

export function formInput(category: Category, values: FieldValues, confidence = 0.97): FormInput {
  return {
    requestId: '1f0a9c3b-0000-4000-8000-000000000000',
    category,
    confidence,
    fields: fieldsOf(values),
    items: [],
    customFields: [],
    receivedAt: new Date('2026-11-21T09:30:00Z'),
    today: new Date('2026-11-21T09:30:00Z'),
    filename: "Richiesta però dell'età.pdf",
    office: {
      name: 'Broker Città Srl',
      email: 'ufficio@broker.example',
      phone: '051 555 0123',
      address: '',
      registration: '',
      logo: '',
    },
  };
}

export function stageContext(signal: AbortSignal = new AbortController().signal): StageContext {
  const silent = (): void => undefined;
  return { signal, log: { info: silent, warn: silent, error: silent } };
}
