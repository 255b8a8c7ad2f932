import type { ClientDetail, ClientQuestion, ClientRow } from '../../../../src-preload/contract/clients.ts';

/** The id of the n-th client of a test. */
export function clientId(number: number): string {
  return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
}

/** A client with what the test is about changed. */
export function aClient(number: number, changes: Partial<ClientRow> = {}): ClientRow {
  return {
    id: clientId(number),
    name: `Cliente ${number} S.r.l.`,
    vatNumber: null,
    taxCode: null,
    email: null,
    phone: null,
    street: null,
    postalCode: null,
    city: null,
    province: null,
    requestCount: 1,
    lastRequestAt: '2026-11-21T08:00:00.000Z',
    questionCount: 0,
    ...changes,
  };
}

/** The page of a client. */
export function aClientPage(row: ClientRow, changes: Partial<ClientDetail> = {}): ClientDetail {
  return {
    ...row,
    otherNames: [],
    requests: [],
    policies: [],
    documents: [],
    forms: [],
    questions: [],
    merges: [],
    history: [],
    ...changes,
  };
}

/** Whether the first client is the second. */
export function aQuestion(changes: Partial<ClientQuestion> = {}): ClientQuestion {
  return {
    id: clientId(99),
    requestId: null,
    client: aClient(1, { name: 'Edil Rossi S.n.c.' }),
    candidate: aClient(2, { name: 'Edil Rossi S.r.l.', vatNumber: '18164250237' }),
    similarity: 0.85,
    agrees: [],
    differs: ['name', 'legalForm'],
    askedAt: '2026-11-21T08:00:00.000Z',
    ...changes,
  };
}
