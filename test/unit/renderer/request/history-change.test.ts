import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../src-preload/contract/history.ts';
import { createFormats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { historyChange } from '../../../../src-renderer/screens/request/history-change.ts';

const i18n = createI18n('it');
const words = { shared: i18n.t, formats: createFormats('it', i18n.t) };
const change = (entry: Partial<HistoryEntry>) =>
  historyChange(
    {
      at: '2026-11-21T09:00:00.000Z',
      actor: 'clerk',
      who: 'm.rossi',
      event: 'field-corrected',
      detail: {},
      before: null,
      after: null,
      ...entry,
    },
    words,
  );

describe('what an event changed', () => {
  it('is written as a person reads it', () => {
    expect(change({ detail: { field: 'employees' }, before: '1200', after: '12' })).toEqual({
      before: '1.200',
      after: '12',
    });
    expect(change({ detail: { field: 'effectiveDate' }, after: '2026-12-31' })).toEqual({
      before: null,
      after: '31/12/2026',
    });
    expect(change({ event: 'archived', before: 'review', after: 'archived' })).toEqual({
      before: 'Da verificare',
      after: 'Archiviata',
    });
    expect(change({ event: 'category-corrected', before: 'Altro', after: 'Fabbricato' })).toEqual({
      before: 'Altro',
      after: 'Fabbricato',
    });
  });

  it('is nothing where nothing was changed, and what it was where the log holds what it cannot read', () => {
    expect(change({ event: 'read' })).toBeNull();
    expect(change({ event: 'field-confirmed', before: '12', after: '12' })).toBeNull();
    expect(change({ detail: { field: 'limitEur' }, before: 'circa un milione' })?.before).toBe(
      'circa un milione',
    );
  });
});
