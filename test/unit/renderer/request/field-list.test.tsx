// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { fieldSections } from '../../../../src-renderer/screens/request/field-lines.ts';
import { ValidityMark } from '../../../../src-renderer/screens/request/validity-mark.tsx';
import { FieldList } from '../../../../src-renderer/screens/request/field-list.tsx';
import type { Box, Field } from '../../../../src-preload/contract/requests.ts';
import type { FieldName, FieldValue } from '../../../../src-preload/contract/vocabulary.ts';
import { giveTheWindowNoMediaPreference } from '../match-media.ts';

const WHERE: Box = [0.1, 0.1, 0.2, 0.2];
const field = (name: FieldName, value: FieldValue, confidence: number): Field => ({
  name,
  value: typeof value === 'object' ? [...value] : value,
  confidence,
  valid: true,
  problem: null,
  source: 'extracted',
  evidence: [],
});
const data = {
  fields: [field('clientName', 'Studio Bianchi', 0.98), field('limitEur', 2_500_000, 0.6)],
  missing: ['turnoverEur' as const],
  contested: [],
};

const contested = [
  {
    name: 'sumInsuredEur' as const,
    candidates: [
      { value: 900_000, evidence: [{ page: 1, box: WHERE, raw: '€ 900.000' }], confidence: 0.7 },
      { value: 1_200_000, evidence: [{ page: 3, box: WHERE, raw: '1,2 mln' }], confidence: 0.7 },
    ],
  },
];

interface Save {
  readonly name: FieldName;
  readonly value: FieldValue | null;
}

type Choice = readonly [FieldName, number];

interface DataProps {
  readonly saves: Save[];
  readonly accepts: boolean;
  readonly looks?: Choice[];
  readonly choices?: Choice[];
}

function Data(props: DataProps): ReactElement {
  const [focused, setFocused] = useState<FieldName | null>(null);
  const [editing, setEditing] = useState<FieldName | null>(null);
  return (
    <I18nextProvider i18n={createI18n('it')}>
      <MantineProvider env="test">
        <FieldList
          view={{
            sections: fieldSections({ ...data, contested: props.choices ? contested : [] }, 0.8, null),
            focused,
            editing,
            proposed: null,
            focus: setFocused,
            edit: setEditing,
            look: (name, candidate) => props.looks?.push([name, candidate]),
          }}
          onChoose={(name, candidate) => props.choices?.push([name, candidate])}
          onSave={(name, value) => {
            props.saves.push({ name, value });
            return Promise.resolve(props.accepts);
          }}
        />
      </MantineProvider>
    </I18nextProvider>
  );
}

function show(accepts = true): Save[] {
  const saves: Save[] = [];
  render(<Data saves={saves} accepts={accepts} />);
  return saves;
}

const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const tab = (shiftKey = false): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Tab', shiftKey });

beforeAll(giveTheWindowNoMediaPreference);
afterEach(cleanup);

describe('FieldList', () => {
  it('says in words how each value stands', () => {
    show();
    expect(row(/Cliente/u).textContent).toContain('valido');
    expect(row(/Massimale/u).textContent).toContain('60 %da controllare');
    expect(row(/Fatturato/u).textContent).toContain('manca');
  });

  it('says why a value is not valid', () => {
    const wrong: Field = { ...field('iban', 'IT00', 0.6), valid: false, problem: 'check-digit' };
    const sections = fieldSections({ fields: [wrong], missing: [], contested: [] }, 0.8, null);
    expect(sections[0]?.lines[0]?.field?.problem).toBe('check-digit');
    render(
      <I18nextProvider i18n={createI18n('it')}>
        <ValidityMark validity="invalid" problem="check-digit" />
        <ValidityMark validity="invalid" problem={null} />
      </I18nextProvider>,
    );
    expect(screen.getByText('cifra di controllo errata')).toBeTruthy();
    expect(screen.getByText('non valido')).toBeTruthy();
  });

  it('shows the values that contradict each other with their places, to look at and to choose from', () => {
    const [looks, choices]: [Choice[], Choice[]] = [[], []];
    render(<Data saves={[]} accepts looks={looks} choices={choices} />);
    expect(row(/Somma assicurata.*valori diversi/u)).toBeTruthy();
    const second = row(/1\.200\.000.*pagina 3: «1,2 mln»/u);
    fireEvent.focus(second);
    fireEvent.click(second);
    expect(looks).toEqual([['sumInsuredEur', 1]]);
    expect(choices).toEqual([['sumInsuredEur', 1]]);
  });

  it('lets Tab in at the first doubtful value and walks the doubtful before the rest', () => {
    show();
    expect(screen.getAllByRole('button').filter((button) => button.tabIndex === 0)).toEqual([
      row(/Fatturato/u),
    ]);
    row(/Fatturato/u).focus();
    tab();
    expect(document.activeElement).toBe(row(/Massimale/u));
    tab();
    expect(document.activeElement).toBe(row(/Cliente/u));
    tab(true);
    expect(document.activeElement).toBe(row(/Massimale/u));
  });

  it('lets Tab out after the last value', () => {
    show();
    row(/Cliente/u).focus();
    expect(tab()).toBe(true);
  });

  it('saves what was typed with Enter, as a number', async () => {
    const saves = show();
    fireEvent.keyDown(row(/Massimale/u), { key: 'Enter' });
    const box = screen.getByRole('textbox', { name: 'Valore di Massimale' });
    expect((box as HTMLInputElement).value).toBe('2.500.000');
    fireEvent.change(box, { target: { value: '1.000.000,50' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(saves).toEqual([{ name: 'limitEur', value: 1_000_000.5 }]);
  });

  it('clears a value that was emptied', async () => {
    const saves = show();
    fireEvent.keyDown(row(/Cliente/u), { key: 'Enter' });
    const box = screen.getByRole('textbox');
    fireEvent.change(box, { target: { value: ' ' } });
    fireEvent.blur(box);
    await waitFor(() => expect(saves).toEqual([{ name: 'clientName', value: null }]));
  });

  it('leaves the value as it was on Escape and when nothing was changed', async () => {
    const saves = show();
    fireEvent.keyDown(row(/Cliente/u), { key: 'Enter' });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Altro nome' } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.keyDown(row(/Cliente/u), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(saves).toEqual([]);
  });

  it('keeps what was typed and says why when it is no value, without asking the engine', () => {
    const saves = show();
    fireEvent.keyDown(row(/Massimale/u), { key: 'Enter' });
    const box = screen.getByRole('textbox');
    fireEvent.change(box, { target: { value: 'due milioni' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByText(/Scrivi un importo come/u)).toBeTruthy();
    expect((box as HTMLInputElement).value).toBe('due milioni');
    expect(saves).toEqual([]);
  });

  it('keeps the box open with the reason when the engine refuses the value', async () => {
    show(false);
    fireEvent.keyDown(row(/Fatturato/u), { key: 'Enter' });
    const box = screen.getByRole('textbox');
    fireEvent.change(box, { target: { value: '480.000' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(await screen.findByText(/Resta il valore di prima/u)).toBeTruthy();
  });
});
