// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../../src-preload/contract/evidence.ts';
import type { FormValue, ValueSource } from '../../../../../src-preload/contract/form-values.ts';
import { createI18n } from '../../../../../src-renderer/i18n/i18n.ts';
import { ValueLayer } from '../../../../../src-renderer/viewer/form-view/value-layer.tsx';
import { ValueList } from '../../../../../src-renderer/viewer/form-view/value-list.tsx';
import { giveTheWindowNoMediaPreference } from '../../match-media.ts';

const PLACE: Evidence = { page: 2, box: [0.1, 0.1, 0.3, 0.2], raw: 'P.IVA 0123 4567 897' };
const client: ValueSource = { kind: 'field', name: 'clientName', evidence: [], by: 'clerk' };
const vat: ValueSource = { kind: 'field', name: 'vatNumber', evidence: [PLACE], by: 'extracted' };

function value(name: string, origin: FormValue['origin'], sources: ValueSource[]): FormValue {
  const place = { page: 1, box: PLACE.box, option: null };
  return { name, label: `Casella ${name}`, value: `testo ${name}`, places: [place], origin, sources };
}

const VALUES = [
  value('uno', 'request', [client]),
  value('due', 'request', [vat]),
  value('tre', 'office', []),
  value('quattro', 'hand', [vat]),
];

interface Heard {
  readonly looked: Evidence[];
  readonly opened: ValueSource[];
}

function Form({ looked, opened }: Heard): ReactElement {
  const [chosen, choose] = useState<FormValue | null>(null);
  const state = {
    values: VALUES,
    failure: null,
    value: chosen,
    choose,
    look: (place: Evidence) => looked.push(place),
    marks: [],
    target: null,
    formTarget: null,
  };
  return (
    <I18nextProvider i18n={createI18n('it')}>
      <MantineProvider env="test">
        <ValueList chosen={state} onOpenSource={(source) => opened.push(source)} />
        <ValueLayer page={1} chosen={state} />
        <ValueLayer page={2} chosen={state} />
      </MantineProvider>
    </I18nextProvider>
  );
}

function show(): Heard {
  const heard: Heard = { looked: [], opened: [] };
  render(<Form {...heard} />);
  return heard;
}

const line = (name: string): HTMLElement =>
  screen.getByText(`testo ${name}`, { selector: 'span' }).closest('button') ?? document.body;

beforeAll(() => {
  giveTheWindowNoMediaPreference();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('the values of a form', () => {
  it('say in a word where each comes from', () => {
    show();
    expect(line('uno').textContent).toContain('a mano');
    expect(line('due').textContent).toContain('pag. 2');
    expect(line('tre').textContent).toContain('ufficio');
    expect(line('quattro').textContent).toContain('corretto qui');
  });

  it('show a clicked box of the page in the list, with the very words and the way to its datum', () => {
    const { looked, opened } = show();
    // One box a value, on its page alone.
    expect(screen.getAllByRole('button', { name: /^Casella due: / })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Casella due: testo due' }));
    expect(line('due').getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByText('P.IVA 0123 4567 897'));
    expect(looked).toEqual([PLACE]);
    fireEvent.click(screen.getByRole('button', { name: 'Apri nella richiesta' }));
    expect(opened).toEqual([vat]);
  });

  it('are gone through by arrows; a value without a place says why', () => {
    show();
    line('uno').focus();
    fireEvent.keyDown(line('uno'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(line('due'));
    fireEvent.keyDown(line('due'), { key: 'End' });
    expect(screen.getByText(/Scritto a mano su questo modulo/u)).toBeTruthy();
    expect(screen.getByText('Nella richiesta ora:')).toBeTruthy();
    fireEvent.keyDown(line('quattro'), { key: 'ArrowUp' });
    expect(screen.getByText(/Viene dai dati dell’ufficio/u)).toBeTruthy();
    fireEvent.keyDown(line('tre'), { key: 'Home' });
    expect(screen.getByText(/Scritto in ufficio: nessun punto/u)).toBeTruthy();
    // One line of all is reached by Tab.
    const reached = VALUES.filter(({ name }) => line(name).tabIndex === 0);
    expect(reached.map(({ name }) => name)).toEqual(['uno']);
  });
});
