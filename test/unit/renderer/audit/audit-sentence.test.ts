import { describe, expect, it } from 'vitest';
import { auditEventSchema, type AuditEntry } from '../../../../src-preload/contract/audit.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { auditEventName, auditSentence } from '../../../../src-renderer/screens/audit/audit-sentence.ts';

const i18n = createI18n('it');
const words = {
  shared: i18n.t,
  t: i18n.getFixedT('it', 'request'),
  review: i18n.getFixedT('it', 'review'),
};

const line = {
  id: 'client 1',
  at: '2026-11-20T09:00:00.000Z',
  actor: 'clerk',
  who: 'm.rossi',
  before: null,
  after: null,
  clientName: 'Edil Rossi S.r.l.',
} as const;
const ofClient = (event: Extract<AuditEntry, { about: 'client' }>['event'], detail: AuditEntry['detail']) =>
  auditSentence({ ...line, about: 'client', clientId: 'c', event, detail }, words);

describe('a line of the audit log', () => {
  it('tells what was done with a client', () => {
    expect(ofClient('client-updated', { field: 'clientName' })).toBe('Dati del cliente, a mano: Cliente');
    expect(ofClient('client-merged', { name: 'Edil Rossi S.n.c.' })).toBe(
      'Cliente: unito «Edil Rossi S.n.c.»',
    );
    expect(ofClient('clients-told-apart', { name: 'Altra S.p.A.' })).toBe('Cliente: non è «Altra S.p.A.»');
  });

  it('tells what happened to a request as its history does', () => {
    const about = { about: 'request', requestId: 'r', filename: 'a.pdf' } as const;
    const entry: AuditEntry = { ...line, ...about, event: 'classified', detail: { category: 'Fabbricato' } };
    expect(auditSentence(entry, words)).toBe('Classificata Fabbricato');
  });

  it('has a name for every event to filter by, each its own', () => {
    const names = auditEventSchema.options.map((event) => auditEventName(event, words));
    expect(new Set(names).size).toBe(names.length);
  });
});
