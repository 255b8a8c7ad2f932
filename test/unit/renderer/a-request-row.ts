import type { DraftSummary, RequestDetail, RequestRow } from '../../../src-preload/contract/requests.ts';

/** The id of the n-th request of a test. */
export function requestId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A request that is ready, with what the test is about changed. */
export function aRequestRow(number: number, changes: Partial<RequestRow> = {}): RequestRow {
  return {
    id: requestId(number),
    status: 'ready',
    reason: null,
    filename: `richiesta-${number}.pdf`,
    source: 'drop',
    category: 'Fabbricato',
    confidence: 0.95,
    classifier: 'local',
    clientId: null,
    clientName: `Cliente ${number}`,
    amountEur: 2_500_000,
    effectiveDate: null,
    replyBy: null,
    formCount: 2,
    sentState: 'none',
    pageCount: 3,
    duplicateOf: null,
    first: null,
    progress: null,
    createdAt: '2026-11-21T08:00:00.000Z',
    updatedAt: '2026-11-21T08:00:00.000Z',
    ...changes,
  };
}

/** Everything about a request: nothing was found in it but what the test is about. */
export function aRequestDetail(row: RequestRow, changes: Partial<RequestDetail> = {}): RequestDetail {
  return {
    ...row,
    reasonDetail: null,
    probabilities: {},
    reasons: [],
    matters: 'one',
    opinion: null,
    document: null,
    documents: [],
    kept: [],
    fields: [],
    items: [],
    itemTotals: [],
    platesWithoutRow: [],
    contested: [],
    customFields: [],
    missing: [],
    forms: [],
    drafts: [],
    messages: [],
    insurers: { asked: [], chosen: false, answered: [] },
    draftsStale: false,
    history: [],
    ...changes,
  };
}

/** A message that was drafted, in Italian and to nobody. */
export function aDraft(number: number, kind: DraftSummary['kind']): DraftSummary {
  return {
    id: requestId(number),
    kind,
    purpose: kind === 'insurer' ? 'quotation' : 'missing-data',
    insurer: null,
    language: 'it',
    filename: `${kind}.eml`,
    to: [],
    subject: '',
    body: '',
    attachments: [],
    prepared: false,
    createdAt: '2026-11-21T09:00:00.000Z',
  };
}
