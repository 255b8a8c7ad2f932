// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defaultThreshold,
  resourceSchema,
  type Alert,
  type AlertList,
} from '../../../../src-preload/contract/alerts.ts';
import {
  budgetIdSchema,
  BUDGETS_MS,
  defaultObjective,
  neededShare,
  objectiveIdSchema,
  OBJECTIVES,
  type Judgement,
} from '../../../../src-preload/contract/judging.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

/** Nothing is measured but requests, of which one in ten takes longer than a minute. */
const JUDGEMENT: Judgement = {
  at: NOON,
  objectives: objectiveIdSchema.options.map((id) => {
    const choice = defaultObjective(id);
    const base = {
      id,
      choice,
      isDefault: true,
      neededShare: neededShare(OBJECTIVES[id].indicator, choice.target),
    };
    return id === 'request-p95'
      ? { ...base, state: 'violated', value: 72_000, counted: 1200, compliance: 0.9, budgetLeft: -1 }
      : { ...base, state: 'too-few', value: null, counted: 0, compliance: null, budgetLeft: null };
  }),
  budgets: budgetIdSchema.options.map((id) => ({
    id,
    budgetMs: BUDGETS_MS[id],
    isDefault: true,
    state: 'met',
    counted: 200,
    over: 4,
    violation: 0.02,
    p95: 12,
  })),
  violations: 1,
};

const MEMORY: Alert = {
  id: 7,
  rule: 'resource:memory',
  severity: 'critical',
  raisedAt: NOON,
  acknowledgedAt: null,
  clearedAt: null,
  ending: null,
  value: 96,
  worst: 98,
  target: 95,
};

const ALERTS: AlertList = {
  open: [MEMORY],
  history: [
    {
      ...MEMORY,
      id: 3,
      rule: 'objective:request-p95',
      severity: 'warning',
      clearedAt: NOON + 150_000,
      ending: 'calm',
      value: 61_000,
      worst: 72_000,
      target: 60_000,
    },
  ],
  resources: resourceSchema.options.map((resource) => ({
    resource,
    threshold: defaultThreshold(resource),
    isDefault: true,
    value: resource === 'memory' ? 96 : null,
  })),
  counts: { open: 1, unacknowledged: 1, worst: 'critical' },
};

function open(section: 'slos' | 'alerts'): ScriptedEngine {
  const engine = new ScriptedEngine([], {
    'slos.list': () => JUDGEMENT,
    'slos.change': () => JUDGEMENT,
    'slos.changeBudget': () => JUDGEMENT,
    'alerts.list': () => ALERTS,
    'alerts.counts': () => ALERTS.counts,
    'alerts.acknowledge': () => ALERTS,
    'alerts.changeThreshold': () => ALERTS,
  });
  usePanel.setState({ section });
  useNavigation.setState({ place: { screen: 'performance' } });
  openWindow(engine);
  return engine;
}

const cells = (row: HTMLElement): (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

beforeEach(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePanel.setState(usePanel.getInitialState());
});

describe('the objectives in the panel', () => {
  it('tell target, value, compliance and what is left; too few are neither good nor bad', async () => {
    open('slos');
    const missed = await screen.findByRole('row', { name: /Richieste: 95 su 100/ });
    expect(cells(missed).slice(0, 6)).toEqual([
      '95 su 100 entro 1 min',
      '1 ora',
      '1 min 12 s',
      '90 % di 1.200 richieste',
      'consumato 2 volte',
      'Mancato',
    ]);
    const unknown = screen.getByRole('row', { name: /Disponibilità/ });
    expect(cells(unknown).slice(0, 6)).toEqual([
      'almeno 99,9 %',
      '1 giorno',
      '—',
      '0 secondi',
      '—',
      'Poche misure',
    ]);
    screen.getByText(/Rispettati 0, mancati 1, con troppo poche misure 15/);
    expect(cells(screen.getByRole('row', { name: /Comandi: clienti/ })).slice(0, 4)).toEqual([
      '100 ms',
      '200',
      '4',
      '2 %',
    ]);
  });

  it('are changed after a look at what was typed, and changed back', async () => {
    const engine = open('slos');
    fireEvent.click(await screen.findByRole('button', { name: 'Cambia l’obiettivo «Richieste: 95 su 100»' }));
    const target = await screen.findByRole('textbox', { name: 'Al massimo (secondi)' });
    fireEvent.change(target, { target: { value: '0' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    await screen.findByText(/Inserisci un numero tra/);
    expect(engine.inputsOf('slos.change')).toEqual([]);
    fireEvent.change(target, { target: { value: '90' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Annulla operazione' }));
    await waitFor(() =>
      expect(engine.inputsOf('slos.change')).toEqual([
        { id: 'request-p95', choice: { target: 90_000, windowSeconds: 3600, alerts: true } },
        { id: 'request-p95', choice: null },
      ]),
    );
  });

  it('have budgets that can be changed', async () => {
    const engine = open('slos');
    const button = await screen.findByRole('button', {
      name: 'Cambia il tempo concesso a «Comandi: clienti»',
    });
    button.focus();
    fireEvent.click(button);
    fireEvent.change(await screen.findByRole('textbox', { name: 'Al massimo (millisecondi)' }), {
      target: { value: '250' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    await waitFor(() =>
      expect(engine.inputsOf('slos.changeBudget')).toEqual([{ id: 'call:clients', budgetMs: 250 }]),
    );
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

describe('the alerts in the panel', () => {
  it('tell what stands and what has ended, are acknowledged, and show beside the section', async () => {
    const engine = open('alerts');
    const now = await screen.findByRole('row', { name: /Memoria Critico/ });
    expect(cells(now).slice(3, 6)).toEqual(['96 %', '98 %', '95 %']);
    const past = screen.getByRole('row', { name: /Richieste: 95 su 100/ });
    expect(cells(past)[2]).toBe('2 min 30 s');
    expect(cells(past).at(-1)).toBe('il valore è rientrato');
    const entry = screen.getByRole('button', { name: /^Prestazioni/ });
    within(entry).getByText('1');
    fireEvent.click(within(now).getByRole('button', { name: 'Prendi in carico l’avviso «Memoria»' }));
    await waitFor(() =>
      expect(engine.inputsOf('alerts.acknowledge')).toEqual([{ id: 7, acknowledged: true }]),
    );
  });

  it('have thresholds that are checked before they are saved', async () => {
    const engine = open('alerts');
    fireEvent.click(await screen.findByRole('button', { name: 'Cambia le soglie di «Processore»' }));
    const critical = await screen.findByRole('textbox', { name: 'Critico da (percento)' });
    fireEvent.change(critical, { target: { value: '60' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    await screen.findByText('La soglia critica deve superare quella di attenzione.');
    fireEvent.change(critical, { target: { value: '85' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    await waitFor(() =>
      expect(engine.inputsOf('alerts.changeThreshold')).toEqual([
        { resource: 'cpu', threshold: { warning: 70, critical: 85, forSeconds: 300, alerts: true } },
      ]),
    );
  });

  it('are told on the desktop unless that is switched off, and a click there leads to them', async () => {
    const engine = open('slos');
    await screen.findByText(/Rispettati 0/);
    engine.emit('window.openAlerts', {});
    fireEvent.click(await screen.findByRole('switch', { name: /Notifica sul desktop/ }));
    await waitFor(() =>
      expect(engine.inputsOf('settings.set')).toEqual([{ performance: { notifications: false } }]),
    );
  });
});
