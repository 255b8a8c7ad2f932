import { describe, expect, it } from 'vitest';
import {
  COLUMN_IDS,
  columnTemplate,
  fittingColumns,
  PLAIN_COLUMNS,
} from '../../../../src-renderer/screens/inbox/columns.ts';

const ids = (room: number, choice = PLAIN_COLUMNS): string[] =>
  fittingColumns(choice, room).map((column) => column.id);

describe('columns', () => {
  it('shows all of them when there is room', () => {
    expect(ids(2000)).toEqual([...COLUMN_IDS]);
  });

  it('lets the least needed give way first, and never the ones a row is known by', () => {
    expect(ids(1175)).not.toContain('forms');
    expect(ids(1175)).toContain('filename');
    expect(ids(1057)).not.toContain('filename');
    expect(ids(1057)).toContain('sent');
    expect(ids(600)).toContain('category');
    expect(ids(0)).toEqual(['state', 'client', 'replyBy', 'status']);
  });

  it('keeps the columns beside the preview of a 1280 pixel window', () => {
    expect(ids(757)).toEqual(['state', 'receivedAt', 'client', 'category', 'amount', 'replyBy', 'status']);
  });

  it('gives a client room for the name before the columns that are easily done without', () => {
    expect(ids(871)).not.toContain('confidence');
    expect(ids(960)).toContain('confidence');
  });

  it('leaves out what the clerk hid', () => {
    expect(ids(2000, { hidden: ['amount'], widths: {} })).not.toContain('amount');
  });

  it('gives the room left to a growing column until it is resized', () => {
    const choice = { hidden: [], widths: { client: 300 } };
    const [state, client] = fittingColumns(PLAIN_COLUMNS, 2000).filter((one) =>
      ['state', 'client'].includes(one.id),
    );
    if (state === undefined || client === undefined) throw new Error('both columns are fixed');
    expect(columnTemplate([state, client], PLAIN_COLUMNS)).toBe('36px minmax(164px, 1fr)');
    expect(columnTemplate([state, client], choice)).toBe('36px 300px');
  });
});
