import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, run, say } from './setup-console.mjs';
import { root } from './setup-folders.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** The Node that the lock file names, from the `node` package. */
export const nodeExecutable = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Installs what `package-lock.json` names, when the installed tree differs from it. Install scripts
 * of packages are not run: they are not needed (native parts are prebuilt) and are somebody else's code.
 */
export async function installDependencies() {
  const locked = readLock('package-lock.json');
  if (installedAsLocked(locked, readLock('node_modules/.package-lock.json'))) {
    say('dependencies are as package-lock.json says');
  } else {
    say('installing the dependencies that package-lock.json names (npm ci)');
    await run(npm, ['ci', '--ignore-scripts', ...quiet], { cwd: root, doing: 'installing' });
  }
  await installNode(locked);
}

async function installNode(locked) {
  const version = `v${locked.packages['node_modules/node'].version}`;
  if (ask(nodeExecutable, ['--version'])?.trim() !== version) {
    say(`installing Node ${version} from the npm package "node"`);
    await run(npm, ['rebuild', 'node', '--ignore-scripts=false', ...quiet], {
      cwd: root,
      doing: 'installing Node',
    });
  }
  say(`Node ${version} (this shell has ${process.version})`);
}

/** npm writes the hidden lock file last, so it is there only after a complete installation. */
function installedAsLocked(locked, installed) {
  if (!installed) return false;
  return Object.entries(locked.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

function readLock(name) {
  try {
    return JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
