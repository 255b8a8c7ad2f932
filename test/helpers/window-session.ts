import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ask, startApplication } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import type { RequestDetail, RequestRow } from '../../src-preload/contract/requests.ts';

const samples = fileURLToPath(new URL('../../resources/samples', import.meta.url));

/** Paths of sample documents by name. */
export function samplePaths(...names: readonly string[]): readonly string[] {
  return names.map((name) => path.join(samples, name));
}

/** One data folder and the applications started on it, one after the other. */
export interface WindowSession {
  readonly dataFolder: string;
  readonly start: () => Promise<RunningApplication>;
  readonly end: () => Promise<void>;
}

/** A session on an empty data folder. */
export async function openSession(): Promise<WindowSession> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'brokerflow-window-'));
  let running: RunningApplication | undefined;
  return {
    dataFolder,
    start: async () => {
      const started = await startApplication(dataFolder, { size: [1440, 900] });
      started.application.once('close', () => {
        if (running === started) running = undefined;
      });
      return (running = started);
    },
    end: async () => {
      await running?.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Every request there is, oldest first. */
export async function allRequests(page: Page): Promise<readonly RequestRow[]> {
  const list = await ask(page, 'requests.list', { sortBy: 'createdAt', direction: 'asc', limit: 500 });
  return list.rows;
}

/** The request of a file. */
export async function requestOf(page: Page, filename: string): Promise<RequestDetail> {
  const row = (await allRequests(page)).find((candidate) => candidate.filename === filename);
  if (!row) throw new Error(`No request for ${filename}`);
  return ask(page, 'requests.get', { id: row.id });
}
