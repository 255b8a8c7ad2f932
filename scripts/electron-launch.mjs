import { spawn } from 'node:child_process';
import { installedRuntime } from './electron-runtime.mjs';
import { SetupError } from './setup-console.mjs';
import { hasDisplay, isRoot } from './setup-system.mjs';

const SCREEN = '1920x1200x24';

/**
 * How to start the built application: `{executablePath, args, env}`, as `spawn` and Playwright take
 * them. `dataFolder` keeps a run apart from the clerk's own data; `display` is an X display to use.
 */
export function launchOptions({ dataFolder, display, language } = {}) {
  const runtime = installedRuntime();
  if (!runtime) throw new SetupError('Electron is not set up: run "node scripts/setup.mjs".');
  const args = [...runtime.arguments];
  if (isRoot()) args.push('--no-sandbox');
  if (language) args.push(`--lang=${language}`);
  if (dataFolder) args.push(`--data=${dataFolder}`);
  const env = { ...process.env, ...(display ? { DISPLAY: display } : {}) };
  delete env.ELECTRON_RUN_AS_NODE;
  return { executablePath: runtime.executablePath, args, env };
}

/**
 * A screen to show windows on: the session's own, or a virtual one (Xvfb). Returns
 * `{display, virtual, stop}`; `display` is undefined for the session's own.
 */
export async function openDisplay({ virtual = !hasDisplay() } = {}) {
  if (!virtual) return { display: undefined, virtual: false, stop: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  return { display: `:${await displayNumber(server)}`, virtual: true, stop };
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let errors = '';
    let number = '';
    server.stderr.on('data', (chunk) => (errors += chunk));
    server.stdio[3].on('data', (chunk) => {
      number += chunk;
      if (number.endsWith('\n')) resolve(number.trim());
    });
    server.on('error', (error) => reject(new SetupError(`Xvfb: ${error.message}`)));
    server.on('exit', (code) => reject(new SetupError(`Xvfb ended with status ${code}\n${errors}`)));
  });
}
