import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  nextSort,
  PLAIN_FILTER,
  requestFilter,
} from '../../../../src-renderer/screens/inbox/inbox-filter.ts';

describe('inbox filter', () => {
  it('asks for everything but the archived in the inbox', () => {
    const { statuses } = requestFilter(PLAIN_FILTER, ' rossi ');
    expect(statuses).toHaveLength(8);
    expect(statuses).not.toContain('archived');
  });

  it('trims the searched words', () => {
    expect(requestFilter(PLAIN_FILTER, ' rossi ').text).toBe('rossi');
    expect(isFiltered(PLAIN_FILTER, '  ')).toBe(false);
  });

  it('asks for how the letters stand when that is chosen', () => {
    const filter = { ...PLAIN_FILTER, sent: 'failed' } as const;
    expect(requestFilter(PLAIN_FILTER, '').sent).toEqual([]);
    expect(requestFilter(filter, '').sent).toEqual(['failed']);
    expect(isFiltered(filter, '')).toBe(true);
  });

  it('turns the order of the same column, and starts a new one naturally', () => {
    expect(nextSort({ by: 'clientName', direction: 'asc' }, 'clientName').direction).toBe('desc');
    expect(nextSort({ by: 'clientName', direction: 'asc' }, 'amountEur').direction).toBe('desc');
    expect(nextSort({ by: 'createdAt', direction: 'desc' }, 'replyBy').direction).toBe('asc');
  });
});
