import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchOptions } from '../../scripts/electron-launch.mjs';
import type { Bridge } from '../../src-preload/contract/bridge.ts';

declare global {
  interface Window {
    readonly brokerflow: Bridge;
  }
}

/** The running application and its window. */
export interface RunningApplication {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** What the page wrote to its console as errors, and what it threw. */
  readonly problems: readonly string[];
  /** What the application wrote to its standard error so far. */
  readonly output: () => string;
  /** Asks the application to quit and waits until its process is gone. */
  readonly close: () => Promise<void>;
}

/** Starts the built application on a data folder. */
export async function startApplication(dataFolder: string): Promise<RunningApplication> {
  const application = await _electron.launch({ ...launchOptions({ dataFolder }), timeout: 60_000 });
  const output: string[] = [];
  application.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const page = await firstWindow(application, output);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.waitForLoadState('load');
  return { application, page, problems, output: () => output.join(''), close: () => application.close() };
}

/** An application that shows nothing must not stay behind, and its last words say why. */
async function firstWindow(application: ElectronApplication, output: readonly string[]): Promise<Page> {
  try {
    return await application.firstWindow();
  } catch (cause) {
    application.process().kill('SIGKILL');
    throw new Error(`The application showed no window:\n${output.join('')}`, { cause });
  }
}

/** Ends the application the hard way, as a power cut does. */
export async function killApplication(running: RunningApplication): Promise<void> {
  const child = running.application.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** A new empty folder and the function that removes it. */
export async function emptyFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brokerflow-e2e-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Drops files on the window as a file manager does: an input element makes `File` objects that
 * stand for files on disk, and these travel in a real drop event.
 */
export async function dropFiles(page: Page, paths: readonly string[], target = 'body'): Promise<void> {
  const handle = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.style.display = 'none';
    document.body.append(input);
    return input;
  });
  await handle.setInputFiles([...paths]);
  await handle.evaluate((input, selector) => {
    const transfer = new DataTransfer();
    for (const file of input.files ?? []) transfer.items.add(file);
    input.remove();
    const place = document.querySelector(selector);
    if (!place) throw new Error(`Nothing to drop on: ${selector}`);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      place.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, target);
}
