// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../../src-preload/contract/evidence.ts';
import type { ItemCells, ItemTotal, RiskItem } from '../../../../../src-preload/contract/risk-items.ts';
import { createI18n } from '../../../../../src-renderer/i18n/i18n.ts';
import { ItemTable } from '../../../../../src-renderer/screens/request/items/item-table.tsx';
import type { ItemActions } from '../../../../../src-renderer/screens/request/items/use-item-actions.ts';
import { giveTheWindowNoMediaPreference } from '../../match-media.ts';

const at = (raw: string): Evidence => ({ page: 1, box: [0.1, 0.1, 0.2, 0.2], raw });

function vehicle(
  number: number,
  cells: Readonly<Record<string, string | number>>,
  confidence = 0.97,
): RiskItem {
  const filled: ItemCells = Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [
      column,
      { value, evidence: at(String(value)), confidence, source: 'extracted' },
    ]),
  );
  return { id: `1f0a9c3b-0000-4000-8000-00000000000${number}`, kind: 'vehicle', cells: filled };
}

const ITEMS = [
  vehicle(1, { plate: 'FG123AB', make: 'Fiat', value: 18000 }),
  vehicle(2, { plate: 'GH456CD', year: 2019, value: 22500 }, 0.5),
];
const TOTAL: ItemTotal = {
  kind: 'vehicle',
  rows: 2,
  summed: 2,
  sum: 40500,
  stated: 41000,
  evidence: at('41.000'),
};

interface Told {
  readonly corrections: unknown[];
  readonly shown: (Evidence | null)[];
}

function Table({ told, total, accepts }: { told: Told; total: ItemTotal; accepts: boolean }): ReactElement {
  const [adding, setAdding] = useState(true);
  const actions: ItemActions = {
    busy: false,
    setCell: (...correction) => {
      told.corrections.push(correction);
      return Promise.resolve(accepts);
    },
    add: (...addition) => {
      told.corrections.push(addition);
      return Promise.resolve(accepts);
    },
    remove: (itemId) => told.corrections.push(itemId),
  };
  return (
    <I18nextProvider i18n={createI18n('it')}>
      <MantineProvider env="test">
        <ItemTable
          kind="vehicle"
          items={ITEMS}
          total={total}
          actions={actions}
          threshold={0.8}
          adding={adding}
          onAdded={() => setAdding(false)}
          onShow={(evidence) => told.shown.push(evidence)}
        />
      </MantineProvider>
    </I18nextProvider>
  );
}

function show(total = TOTAL, accepts = true): Told {
  const told: Told = { corrections: [], shown: [] };
  render(<Table told={told} total={total} accepts={accepts} />);
  return told;
}

const cell = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

beforeAll(giveTheWindowNoMediaPreference);
afterEach(cleanup);

describe('the table of rows', () => {
  it('names its columns and says in words which cells are doubtful', () => {
    show();
    const names = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(names).toEqual(['Targa', 'Tipo', 'Marca', 'Modello', 'Anno', 'Valore', 'Azioni']);
    expect(cell(/GH456CD/u).textContent).toContain('da controllare');
    expect(cell(/FG123AB/u).textContent).not.toContain('da controllare');
  });

  it('shows the place of a cell in focus, and none for an empty one', () => {
    const told = show();
    fireEvent.focus(cell(/^Fiat$/u));
    expect(told.shown.at(-1)?.raw).toBe('Fiat');
    fireEvent.focus(screen.getAllByRole('button', { name: /vuoto/u })[0] as HTMLElement);
    expect(told.shown.at(-1)).toBeNull();
  });

  it('goes from cell to cell with the arrows, and takes a row out with Delete', () => {
    const told = show();
    cell(/FG123AB/u).focus();
    fireEvent.keyDown(cell(/FG123AB/u), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cell(/GH456CD/u));
    fireEvent.keyDown(cell(/GH456CD/u), { key: 'End' });
    expect(document.activeElement?.textContent).toContain('22.500');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Delete' });
    expect(told.corrections).toEqual([ITEMS[1]?.id]);
  });

  it('saves an amount that was typed as a number', async () => {
    const told = show();
    fireEvent.keyDown(cell(/18\.000/u), { key: 'Enter' });
    const box = screen.getByRole('textbox', { name: 'Valore, riga 1' });
    expect((box as HTMLInputElement).value).toBe('18.000');
    fireEvent.change(box, { target: { value: '18.500,50' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(told.corrections).toEqual([[ITEMS[0]?.id, 'value', 18500.5]]));
  });

  it('keeps what was typed and says why when it is no value', async () => {
    const told = show(TOTAL, false);
    fireEvent.keyDown(cell(/18\.000/u), { key: 'Enter' });
    const box = screen.getByRole('textbox', { name: 'Valore, riga 1' });
    fireEvent.change(box, { target: { value: 'molto' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(await screen.findByText(/Scrivi un importo come 18\.000,00/u)).toBeTruthy();
    expect(told.corrections).toEqual([]);
  });

  it('adds a row by its first cell', async () => {
    const told = show();
    const box = screen.getByRole('textbox', { name: 'Targa, nuova riga' });
    fireEvent.change(box, { target: { value: 'EK772ZT' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(told.corrections).toEqual([['vehicle', 'plate', 'EK772ZT']]));
  });

  it('compares the sum with the stated total and shows where that stands', () => {
    const told = show();
    expect(screen.getByText(/Il totale dichiarato è 41\.000\s€: differenza 500\s€/u)).toBeTruthy();
    fireEvent.click(cell(/Mostra il totale dichiarato/u));
    expect(told.shown.at(-1)?.raw).toBe('41.000');
    cleanup();
    show({ ...TOTAL, stated: 40500, summed: 1 });
    expect(screen.getByText('Coincide con il totale dichiarato')).toBeTruthy();
    expect(screen.getByText('Totale (1 di 2 con importo)')).toBeTruthy();
  });
});
