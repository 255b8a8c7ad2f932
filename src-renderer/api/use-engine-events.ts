import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Bridge } from '../../src-preload/contract/bridge.ts';
import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { RequestDetail, RequestRow } from '../../src-preload/contract/requests.ts';
import { bridge } from './bridge.ts';
import { refreshDeadlines } from './deadlines.ts';
import { showChangedRows } from './cached-requests.ts';
import { refreshForms } from './forms.ts';
import { showLoadState } from './load-tests.ts';
import { refreshMessages } from './outbox.ts';
import { showAlertCounts } from './judging.ts';
import { throttle } from './throttle.ts';

/** Where the measurements heard so far are kept in the cache. */
export const MEASURED_KEY = ['performance.measured'] as const;

/** Measurements kept for the sparkline: ten minutes at one every ten seconds. */
const MEASUREMENTS_KEPT = 60;

/** Order and totals of the lists are asked again at most this often while documents pour in. */
const LISTS_INTERVAL_MS = 1_000;

/**
 * Keeps the cache in step with the engine. Rows on screen change in place at once; order and totals
 * are asked again, throttled, so that fifty documents a second do not flood the window.
 * Returns the function that stops listening.
 */
export function followEngine(client: QueryClient, source: Pick<Bridge, 'on'>): () => void {
  const lists = throttle(() => {
    void client.invalidateQueries({ queryKey: ['requests.list'] });
    void client.invalidateQueries({ queryKey: ['review.queue'] });
    void client.invalidateQueries({ queryKey: ['audit.list'] });
    void client.invalidateQueries({ queryKey: ['requests.working'] });
    void client.invalidateQueries({ queryKey: ['forms.list'] });
    void client.invalidateQueries({ queryKey: ['clients.list'] });
    void client.invalidateQueries({ queryKey: ['clients.get'] });
    void client.invalidateQueries({ queryKey: ['clients.questions'] });
    refreshDeadlines(client);
  }, LISTS_INTERVAL_MS);
  const stops = [
    source.on('requests.changed', ({ rows, counts }) => {
      const advanced = rows.filter((row) => isAdvanced(client, row));
      showChangedRows(client, rows);
      for (const { id } of advanced) void client.invalidateQueries({ queryKey: ['requests.get', { id }] });
      // Its pages may have been read anew.
      if (advanced.length > 0) void client.invalidateQueries({ queryKey: ['documents.words'] });
      client.setQueryData(['requests.counts', {}], counts);
      lists.run();
    }),
    source.on('request.outcome', ({ id }) => {
      void client.invalidateQueries({ queryKey: ['outbox.letters', { id }] });
      void client.invalidateQueries({ queryKey: ['requests.get', { id }] });
      // A receipt may have come for what was sent.
      void client.invalidateQueries({ queryKey: ['outbox.ofRequest', { id }] });
      refreshForms(client);
    }),
    // The rows say how their letters stand.
    source.on('outbox.changed', () => lists.run()),
    ...followStates(client, source),
    source.on('performance.measured', (measurement) => {
      keepMeasurement(client, measurement);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    lists.stop();
  };
}

/** Events that carry a whole new state: it takes the place of the one that is shown. */
function followStates(client: QueryClient, source: Pick<Bridge, 'on'>): (() => void)[] {
  return [
    source.on('deadlines.changed', (counts) => {
      refreshDeadlines(client);
      client.setQueryData(['deadlines.counts', {}], counts);
    }),
    source.on('alerts.changed', ({ counts }) => showAlertCounts(client, counts)),
    source.on('settings.changed', (settings) => {
      client.setQueryData(['settings.get', {}], settings);
    }),
    source.on('profiles.changed', (state) => {
      client.setQueryData(['profiles.state', {}], state);
    }),
    source.on('monitoring.changed', (state) => {
      client.setQueryData(['monitoring.state', {}], state);
    }),
    source.on('loadTests.changed', (state) => showLoadState(client, state)),
    source.on('watch.changed', (state) => {
      client.setQueryData(['watch.state', {}], state);
    }),
    source.on('mailbox.changed', (state) => {
      client.setQueryData(['mailbox.state', {}], state);
    }),
    source.on('learning.changed', (state) => {
      client.setQueryData(['learning.state', {}], state);
    }),
    source.on('outbox.changed', (state) => {
      client.setQueryData(['outbox.state', {}], state);
      refreshMessages(client);
    }),
  ];
}

/** True when a request that was opened is at another status than it is shown at: its data, forms and history follow. */
function isAdvanced(client: QueryClient, { id, status }: RequestRow): boolean {
  const shown = client.getQueryData<RequestDetail>(['requests.get', { id }]);
  return shown !== undefined && shown.status !== status;
}

/** Keeps the cache in step with the engine for as long as the component is there. */
export function useEngineEvents(): void {
  const client = useQueryClient();
  useEffect(() => followEngine(client, bridge()), [client]);
}

function keepMeasurement(client: QueryClient, measurement: EventPayload<'performance.measured'>): void {
  client.setQueryData<readonly EventPayload<'performance.measured'>[]>(MEASURED_KEY, (kept = []) =>
    [...kept, measurement].slice(-MEASUREMENTS_KEPT),
  );
}
