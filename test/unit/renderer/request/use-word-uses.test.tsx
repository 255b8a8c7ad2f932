// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CustomField } from '../../../../src-preload/contract/custom-fields.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { createQueryClient } from '../../../../src-renderer/api/query-client.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { useWordUses } from '../../../../src-renderer/screens/request/use-word-uses.ts';
import { UseAsMenu } from '../../../../src-renderer/viewer/use-as-menu.tsx';
import { aRequestDetail, aRequestRow } from '../a-request-row.ts';
import { giveTheWindowASize } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const evidence: Evidence = { page: 2, box: [0.1, 0.1, 0.3, 0.12], raw: '«12.500,00»,' };

function own(number: number, name: string, required: boolean): CustomField {
  const id = `0b3e4c1e-6f0f-4a55-9c1a-0d6d2a3c4f0${number}`;
  const definition = { id, name, type: 'money' as const, category: null, labels: [name], required };
  return { definition, found: null, candidates: [] };
}
const BOND = own(1, 'Cauzione', true);
const FEE = own(2, 'Onorario', false);

const taken: [FieldName, unknown][] = [];

function Menu(): ReactElement {
  const detail = aRequestDetail(aRequestRow(1), { customFields: [FEE, BOND] });
  const nothing = (): void => undefined;
  const view = { focus: nothing, add: nothing, show: nothing, doubtful: ['limitEur'] as const };
  const setField = async (name: FieldName, value: unknown): Promise<boolean> => {
    taken.push([name, value]);
    return true;
  };
  const uses = useWordUses(detail, view, { setField, undo: nothing });
  return <UseAsMenu evidence={evidence} uses={uses} onUse={(use) => use.take(evidence)} onCopy={nothing} />;
}

function open(): ScriptedEngine {
  const engine = new ScriptedEngine([]);
  Object.defineProperty(window, 'brokerflow', { configurable: true, value: engine });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <I18nextProvider i18n={createI18n('it')}>
        <MantineProvider env="test">
          <Menu />
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return engine;
}

beforeAll(giveTheWindowASize);
afterEach(cleanup);

describe('words chosen on a page', () => {
  it('can be taken as what is in doubt first, then the rest, the own data of the office among them', () => {
    open();
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names.slice(0, 2)).toEqual(['Massimale', 'Cauzione']);
    expect(names.at(-1)).toBe('Onorario');
    expect(new Set(names).size).toBe(names.length);
  });

  it('become one of the own data, read as its type says, with their place', async () => {
    const engine = open();
    const search = screen.getByLabelText('Cerca un dato');
    fireEvent.change(search, { target: { value: 'onor' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() =>
      expect(engine.inputsOf('customFields.setValue')).toMatchObject([
        { fieldId: FEE.definition.id, value: 12_500, evidence },
      ]),
    );
  });

  it('become one of the data that every office has', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Massimale' }));
    expect(taken).toEqual([['limitEur', 12_500]]);
  });
});
