// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CustomField, CustomFieldType } from '../../../../src-preload/contract/custom-fields.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import { createQueryClient } from '../../../../src-renderer/api/query-client.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { customMarks } from '../../../../src-renderer/screens/request/custom/custom-marks.ts';
import { CustomSection } from '../../../../src-renderer/screens/request/custom/custom-section.tsx';
import { giveTheWindowASize } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const REQUEST = '1f0a9c3b-0000-4000-8000-000000000001';
const place = (raw: string): Evidence => ({ page: 2, box: [0.1, 0.1, 0.3, 0.12], raw });

function aField(name: string, type: CustomFieldType, changes: Partial<CustomField> = {}): CustomField {
  const id = `0b3e4c1e-6f0f-4a55-9c1a-0d6d2a3c4f${name.length.toString().padStart(2, '0')}`;
  const definition = { id, name, type, category: null, labels: [name], required: false };
  return { definition, found: null, candidates: [], ...changes };
}
const CIG = aField('CIG', 'text', {
  found: { value: 'B4471A09C2', confidence: 0.95, source: 'extracted', evidence: [place('B4471A09C2')] },
});
const WORKS_END = aField('Fine lavori', 'date', {
  found: { value: '2027-03-31', confidence: 0.7, source: 'extracted', evidence: [place('31/03/2027')] },
});
const SPRINKLERS = aField('Sprinkler', 'yes-no', { found: null });
const CODE = aField('Codice', 'text', {
  candidates: [
    { value: 'A1', confidence: 0.95, evidence: [place('A1')] },
    { value: 'B2', confidence: 0.95, evidence: [place('B2')] },
  ],
});

beforeAll(giveTheWindowASize);
afterEach(cleanup);

function show(fields: CustomField[], options: { doubtfulOnly?: boolean } = {}) {
  const shown: (Evidence | null)[] = [];
  const engine = new ScriptedEngine([]);
  Object.defineProperty(window, 'brokerflow', { configurable: true, value: engine });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <I18nextProvider i18n={createI18n('it')}>
        <MantineProvider env="test">
          <CustomSection
            detail={{ id: REQUEST, customFields: fields }}
            away={false}
            undo={() => undefined}
            onShow={(evidence) => shown.push(evidence)}
            {...options}
          />
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { engine, shown };
}
const row = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}`) });

describe("the office's own data of a request", () => {
  it('are shown the way of the language, with what is to be said of each', () => {
    show([CIG, WORKS_END, SPRINKLERS]);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'CIGB4471A09C2valido',
      'Fine lavori31/03/202770 %da controllare',
      'Sprinklernon indicato',
    ]);
  });

  it('show where they stand, and are corrected in place', async () => {
    const { engine, shown } = show([WORKS_END]);
    fireEvent.focus(row('Fine lavori'));
    expect(shown.at(-1)?.raw).toBe('31/03/2027');
    fireEvent.keyDown(row('Fine lavori'), { key: 'Enter' });
    const box = screen.getByLabelText<HTMLInputElement>('Fine lavori', { exact: false });
    expect(box.value).toBe('31/03/2027');
    fireEvent.change(box, { target: { value: 'presto' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(await screen.findByText(/Scrivi una data come/)).toBeTruthy();
    fireEvent.change(box, { target: { value: '1/5/2027' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() =>
      expect(engine.inputsOf('customFields.setValue')).toEqual([
        { id: REQUEST, fieldId: WORKS_END.definition.id, value: '2027-05-01', evidence: null },
      ]),
    );
  });

  it('are chosen among the values that the document gives, with the place', async () => {
    const { engine } = show([CODE]);
    const choices = within(screen.getByRole('list')).getAllByRole('button');
    fireEvent.click(choices[1] ?? row('Codice'));
    await waitFor(() =>
      expect(engine.inputsOf('customFields.setValue')).toMatchObject([
        { value: 'B2', evidence: { raw: 'B2' } },
      ]),
    );
  });

  it('are left out of the review unless they want a look', () => {
    show([CIG, WORKS_END, SPRINKLERS], { doubtfulOnly: true });
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

it('marks every place where they stand', () => {
  expect(customMarks([CIG, SPRINKLERS, CODE]).map(({ page, active }) => [page, active])).toEqual([
    [2, false],
    [2, false],
    [2, false],
  ]);
});
