import { describe, expect, it } from 'vitest';
import type { AppCommand } from '../../../../src-renderer/frame/commands.ts';
import { arrangeChoices } from '../../../../src-renderer/frame/palette-choices.ts';
import { aRequestRow } from '../a-request-row.ts';

const nothing = (): void => undefined;
const commands: AppCommand[] = [
  { id: 'quit', title: 'Esci da BrokerFlow', group: 'application', run: nothing },
  { id: 'open', title: 'Apri la richiesta', group: 'screen', keys: ['Enter'], run: nothing },
  { id: 'city', title: 'Città più vicina', group: 'go', run: nothing },
];
const options = { openRequest: nothing, unnamed: 'Richiesta' };

describe('palette', () => {
  it('puts the commands of the screen first', () => {
    const choices = arrangeChoices(commands, [], '', options);
    expect(choices.map((choice) => choice.id)).toEqual(['open', 'city', 'quit']);
    expect(choices[0]?.keys).toBe('Enter');
  });

  it('finds without accents and capitals, by several words', () => {
    expect(arrangeChoices(commands, [], 'PIU citta', options).map((choice) => choice.id)).toEqual(['city']);
    expect(arrangeChoices(commands, [], 'zzz', options)).toEqual([]);
  });

  it('lists the requests found with their file, and opens one', () => {
    const opened: string[] = [];
    const found = arrangeChoices([], [aRequestRow(1, { clientName: null })], 'x', {
      ...options,
      openRequest: (id) => opened.push(id),
    });
    expect(found[0]).toMatchObject({ title: 'Richiesta', note: 'richiesta-1.pdf', group: 'requests' });
    found[0]?.run();
    expect(opened).toEqual([aRequestRow(1).id]);
  });
});
