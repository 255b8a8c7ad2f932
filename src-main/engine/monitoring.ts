import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AdviceReport } from '../../src-preload/contract/advice.ts';
import type { MonitoringSettings, MonitoringState } from '../../src-preload/contract/monitoring.ts';
import { openLoopbackServer, type LoopbackServer } from '../adapters/loopback/loopback-server.ts';
import type { RunningTotals } from '../core/metrics/running-totals.ts';
import type { MonitoringControl } from '../core/monitoring-control.ts';
import { buildDashboard } from '../features/performance/export/dashboard.ts';
import { PROMETHEUS_MEDIA_TYPE, prometheusText } from '../features/performance/export/prometheus-text.ts';
import type { Foundation } from './foundation.ts';

const TOKEN_BYTES = 32;

/** Answers other programs on this machine while the settings say so. */
export interface Monitoring extends MonitoringControl {
  readonly close: () => Promise<void>;
}

/**
 * Opens the endpoint as the settings say, and follows them from then on. A port that is taken is told in its state:
 * it keeps nobody from working.
 */
export async function openMonitoring(
  { environment, options, events, publish, inTurn, log }: Foundation,
  figures: { readonly totals: RunningTotals; readonly advice: () => Promise<AdviceReport> },
): Promise<Monitoring> {
  const tokenFile = join(options.dataFolder, 'monitoring-token');
  let server: LoopbackServer | null = null;
  let state: MonitoringState = { address: null, tokenFile, problem: null };

  const shut = async (): Promise<void> => {
    await server?.close();
    server = null;
    state = { address: null, tokenFile, problem: null };
  };
  const open = async ({ enabled, port }: MonitoringSettings): Promise<void> => {
    await shut();
    if (!enabled) return;
    try {
      const token = await loadToken(tokenFile);
      const pages = pagesOf(figures, environment.now);
      const failed = (error: unknown): void => log.error('Figures could not be told', error);
      server = await openLoopbackServer({ port, token, pages, failed });
      state = { address: `http://127.0.0.1:${server.port}`, tokenFile, problem: null };
    } catch (error) {
      log.error('The endpoint for other programs cannot be opened', error);
      state = { address: null, tokenFile, problem: isTaken(error) ? 'port-taken' : 'failed' };
    }
  };
  const apply = (settings: MonitoringSettings): Promise<void> =>
    inTurn('monitoring', async () => {
      await open(settings);
      publish('monitoring.changed', state);
    });

  let applied = environment.settings().monitoring;
  await apply(applied);
  const stop = events.on((event) => {
    if (event.name !== 'settings.changed' || isSame(event.payload.monitoring, applied)) return;
    applied = event.payload.monitoring;
    void apply(applied);
  });
  return {
    state: () => state,
    renewToken: async () => {
      await writeToken(tokenFile);
      await apply(applied);
      return state;
    },
    close: async () => {
      stop();
      await inTurn('monitoring', shut);
    },
  };
}

function pagesOf(
  { totals, advice }: { readonly totals: RunningTotals; readonly advice: () => Promise<AdviceReport> },
  now: () => Date,
) {
  return {
    '/metrics': {
      mediaType: PROMETHEUS_MEDIA_TYPE,
      body: () => Promise.resolve(prometheusText(totals.all())),
    },
    '/dashboard.json': {
      mediaType: 'application/json',
      body: async () => JSON.stringify(buildDashboard(totals.all(), await advice(), now())),
    },
  };
}

function isSame(one: MonitoringSettings, other: MonitoringSettings): boolean {
  return one.enabled === other.enabled && one.port === other.port;
}

async function loadToken(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  return kept.trim() === '' ? writeToken(file) : kept.trim();
}

/** For this user's eyes alone, written whole. */
async function writeToken(file: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await writeFile(`${file}.part`, token, { mode: 0o600 });
  await chmod(`${file}.part`, 0o600);
  await rename(`${file}.part`, file);
  return token;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
