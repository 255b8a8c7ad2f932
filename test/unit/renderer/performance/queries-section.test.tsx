// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  IndexAdvice,
  OptimizeReport,
  QueryReport,
  WatchedQuery,
} from '../../../../src-preload/contract/queries.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const AT = Date.UTC(2026, 10, 20, 9);
const SCAN = {
  depth: 0,
  kind: 'scan',
  table: 'history',
  index: null,
  rows: 5000,
  detail: 'SCAN history',
} as const;
const SEARCH = {
  ...SCAN,
  kind: 'search',
  index: 'advised_history_detail',
  detail: 'SEARCH history USING INDEX advised_history_detail (detail=?)',
} as const;
const QUERY: WatchedQuery = {
  id: 1,
  statement: 'select "id" from "history" where "detail" = ?',
  count: 20,
  slowCount: 4,
  totalMs: 800,
  p50Ms: 30,
  p95Ms: 90,
  maxMs: 120,
  firstAt: AT,
  lastAt: AT,
  places: [{ kind: 'call', name: 'audit.list', count: 20, totalMs: 800 }],
  plan: [SCAN],
  findings: ['scan'],
  advice: null,
};
const OTHER: WatchedQuery = { ...QUERY, id: 2, statement: 'select "x" from "t"', totalMs: 90, maxMs: 500 };
const ADVICE: IndexAdvice = {
  id: 7,
  statementId: 1,
  state: 'advised',
  indexName: 'advised_history_detail',
  tableName: 'history',
  sql: 'CREATE INDEX "advised_history_detail" ON "history" ("detail")',
  planBefore: [SCAN],
  planAfter: [SEARCH],
  beforeMs: 42,
  afterMs: 0.4,
  runs: 15,
  size: 1_200_000,
  triedAt: AT,
  changedAt: null,
  measuredBefore: null,
  measuredAfter: null,
};
const TIDY: OptimizeReport = {
  sizeBefore: 10_000_000,
  sizeAfter: 10_000_000,
  steps: [
    { step: 'indexes', needed: false, done: false, hindered: null, subjects: [], freed: 0, tookMs: null },
    { step: 'statistics', needed: false, done: false, hindered: null, subjects: [], freed: 0, tookMs: null },
    {
      step: 'vacuum',
      needed: true,
      done: false,
      hindered: null,
      subjects: [],
      freed: 4_000_000,
      tookMs: null,
    },
  ],
};
const NOTHING: QueryReport = {
  slowQueryMs: 40,
  measuredSince: null,
  queries: [],
  repeated: [],
  changes: [],
  trying: false,
};

/** An engine whose report is as it was last set. */
function openQueries(first: QueryReport) {
  const shown = { report: first };
  const change = (advice: IndexAdvice): IndexAdvice => {
    shown.report = { ...shown.report, queries: [{ ...QUERY, advice }, OTHER] };
    return advice;
  };
  const engine = new ScriptedEngine([], {
    'queries.report': () => shown.report,
    'queries.optimize': ({ apply }) =>
      apply
        ? { ...TIDY, sizeAfter: 6_000_000, steps: TIDY.steps.map((step) => ({ ...step, tookMs: 10 })) }
        : TIDY,
    'queries.tryIndex': () => ({ advice: change(ADVICE), notTried: null }),
    'queries.applyIndex': () =>
      change({ ...ADVICE, state: 'applied', measuredBefore: { count: 20, p50Ms: 30, p95Ms: 90 } }),
    'queries.undoIndex': () => change({ ...ADVICE, state: 'undone' }),
  });
  usePanel.setState({ section: 'queries' });
  useNavigation.setState({ place: { screen: 'performance' } });
  openWindow(engine);
  return engine;
}

beforeEach(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePanel.setState(usePanel.getInitialState());
});

describe('the queries in the panel', () => {
  it('says that none was slow', async () => {
    openQueries(NOTHING);
    await screen.findByText('Nessuna interrogazione ha superato 40 ms.');
    expect(screen.getByText('Nessuna interrogazione lenta')).toBeDefined();
  });

  it('lists those that were slow, and sorts them', async () => {
    openQueries({ ...NOTHING, measuredSince: AT, queries: [QUERY, OTHER] });
    const table = await screen.findByRole('region', { name: 'Interrogazioni lente' });
    const first = (): string => within(table).getAllByRole('row')[1]?.textContent ?? '';
    expect(first()).toContain('select id from history where detail = ?');
    expect(first()).toContain('finestra: audit.list');
    expect(first()).toContain('legge tutta una tabella');
    fireEvent.click(within(table).getByRole('button', { name: 'Massimo' }));
    expect(first()).toContain('select x from t');
    expect(within(table).getByRole('columnheader', { name: 'Massimo' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  it('tells a plan in words, tries an index, adds it and takes it away', async () => {
    const engine = openQueries({ ...NOTHING, measuredSince: AT, queries: [QUERY, OTHER] });
    fireEvent.click(await screen.findByRole('button', { name: 'select id from history where detail = ?' }));
    const drawer = await screen.findByRole('dialog', { name: 'Interrogazione' });
    const see = within(drawer);
    expect(see.getByText(/legge tutta la tabella history \(5\.000 righe\)/)).toBeDefined();
    fireEvent.click(see.getByRole('button', { name: 'Cerca un indice che aiuti' }));
    await see.findByText(/CREATE INDEX/);
    expect(see.getByText(/cerca in history con l’indice advised_history_detail/)).toBeDefined();
    fireEvent.click(see.getByRole('button', { name: 'Aggiungi l’indice' }));
    fireEvent.click(await see.findByRole('button', { name: 'Togli l’indice' }));
    await see.findByRole('button', { name: 'Aggiungi l’indice' });
    expect(engine.inputsOf('queries.applyIndex')).toEqual([{ id: 7 }]);
    expect(engine.inputsOf('queries.undoIndex')).toEqual([{ id: 7 }]);
  });

  it('stores from when on a query is slow', async () => {
    const engine = openQueries(NOTHING);
    const field = await screen.findByLabelText('Lenta oltre');
    fireEvent.change(field, { target: { value: '25' } });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(engine.inputsOf('settings.set')).toEqual([{ performance: { slowQueryMs: 25 } }]),
    );
  });

  it('tidies the database after a question', async () => {
    const engine = openQueries(NOTHING);
    await screen.findByText(/si possono restituire al disco/);
    fireEvent.click(screen.getByRole('button', { name: 'Riordina' }));
    const dialog = await screen.findByRole('dialog', { name: 'Riordino del database' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Riordina' }));
    await screen.findByText(/^Riordinato in/);
    expect(engine.inputsOf('queries.optimize')).toContainEqual({ apply: true });
  });
});
