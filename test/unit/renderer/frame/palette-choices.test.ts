import { describe, expect, it } from 'vitest';
import type { AppCommand } from '../../../../src-renderer/frame/commands.ts';
import { arrangeChoices } from '../../../../src-renderer/frame/palette-choices.ts';
import { aRequestRow } from '../a-request-row.ts';
import { aClient } from '../clients/a-client.ts';

const nothing = (): void => undefined;
const commands: AppCommand[] = [
  { id: 'quit', title: 'Esci da BrokerFlow', group: 'application', run: nothing },
  { id: 'open', title: 'Apri la richiesta', group: 'screen', keys: ['Enter'], run: nothing },
  { id: 'city', title: 'Città più vicina', group: 'go', run: nothing },
];
const options = { openClient: nothing, openRequest: nothing, unnamed: 'Richiesta' };
const none = { clients: [], requests: [] };

describe('palette', () => {
  it('puts the commands of the screen first', () => {
    const choices = arrangeChoices(commands, none, '', options);
    expect(choices.map((choice) => choice.id)).toEqual(['open', 'city', 'quit']);
    expect(choices[0]?.keys).toBe('Enter');
  });

  it('finds without accents and capitals, by several words', () => {
    expect(arrangeChoices(commands, none, 'PIU citta', options).map((choice) => choice.id)).toEqual(['city']);
    expect(arrangeChoices(commands, none, 'zzz', options)).toEqual([]);
  });

  it('lists the requests found with their file, and opens one', () => {
    const opened: string[] = [];
    const found = arrangeChoices([], { clients: [], requests: [aRequestRow(1, { clientName: null })] }, 'x', {
      ...options,
      openRequest: (id) => opened.push(id),
    });
    expect(found[0]).toMatchObject({ title: 'Richiesta', note: 'richiesta-1.pdf', group: 'requests' });
    found[0]?.run();
    expect(opened).toEqual([aRequestRow(1).id]);
  });

  it('lists the clients found before their requests, with their code', () => {
    const client = aClient(1, { vatNumber: '18164250237' });
    const found = arrangeChoices([], { clients: [client], requests: [aRequestRow(1)] }, 'x', options);
    expect(found.map(({ group, note }) => [group, note])).toEqual([
      ['clients', '18164250237'],
      ['requests', 'richiesta-1.pdf'],
    ]);
  });
});
