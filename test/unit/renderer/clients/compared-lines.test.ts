import { describe, expect, it } from 'vitest';
import { comparedLines } from '../../../../src-renderer/screens/clients/compared-lines.ts';
import { aClient, aQuestion } from './a-client.ts';

describe('comparedLines', () => {
  it('shows name and codes always, the rest where both sides say it', () => {
    const question = aQuestion({
      client: aClient(1, { city: 'Verona', phone: '045' }),
      candidate: aClient(2, { vatNumber: '18164250237', city: 'Verona' }),
      agrees: ['city'],
      differs: ['name', 'legalForm'],
    });
    expect(comparedLines(question)).toEqual([
      { name: 'name', verdict: 'differs' },
      { name: 'vatNumber', verdict: null },
      { name: 'city', verdict: 'agrees' },
    ]);
  });
});
