import { _electron, errors } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import type { CallInput, CallOutput, Channel } from '../src-preload/contract/channels.ts';
import type { Bridge } from '../src-preload/contract/bridge.ts';
import { launchOptions } from './electron-launch.mjs';

/** A start takes about a second; much more on a machine that has other work. */
const LAUNCH_MS = 30_000;

declare global {
  interface Window {
    readonly brokerflow: Bridge;
  }
}

/** The running application and its window, driven from outside. */
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

/** Starts the built application on a data folder, on the display of the environment or the given one. */
export async function startApplication(
  dataFolder: string,
  options: { readonly display?: string | undefined; readonly size?: readonly [number, number] } = {},
): Promise<RunningApplication> {
  const application = await launch(dataFolder, options.display);
  const output: string[] = [];
  application.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const page = await firstWindow(application, output);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.getByRole('navigation').waitFor(); // before that, nothing listens to drops
  if (options.size) await resize(application, options.size);
  return { application, page, problems, output: () => output.join(''), close: () => application.close() };
}

/** The driver now and then misses the start of a healthy application and waits for ever: it gets a second go. */
async function launch(dataFolder: string, display: string | undefined): Promise<ElectronApplication> {
  const options = { ...launchOptions({ dataFolder, display }), timeout: LAUNCH_MS };
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch(options);
  }
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

async function resize(
  application: ElectronApplication,
  [width, height]: readonly [number, number],
): Promise<void> {
  await application.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

/** Makes one of the window's calls; throws with the refusal's code and message. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input: CallInput<C>,
): Promise<CallOutput<C>> {
  const question: { channel: Channel; input: unknown } = { channel, input };
  const result = await page.evaluate(
    (asked) => window.brokerflow.call(asked.channel, asked.input as CallInput<Channel>),
    question,
  );
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}: ${result.error.message}`);
  return result.value as CallOutput<C>;
}

/**
 * Drops files on the window as a file manager does: an input element makes `File` objects that
 * stand for files on disk, and these travel in real drag events.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    element.style.display = 'none';
    document.body.append(element);
    return element;
  });
  await input.setInputFiles([...paths]);
  await input.evaluate((element) => {
    const transfer = new DataTransfer();
    for (const file of element.files ?? []) transfer.items.add(file);
    element.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }
  });
}
