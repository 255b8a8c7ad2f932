import { existsSync } from 'node:fs';
import { ask, run, say, SetupError } from './setup-console.mjs';

/** What Electron needs of Debian and its children; newer releases renamed some with the suffix t64. */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libnotify4',
  'libsecret-1-0',
];
const VIRTUAL_DISPLAY = ['xvfb', 'xauth'];
/** Debian's packages with the programs of the tests, and a command of each. */
const TEST_PROGRAMS = [
  { name: 'poppler-utils', command: 'pdftotext' },
  { name: 'dovecot-imapd', command: '/usr/sbin/dovecot' },
  { name: 'prometheus', command: 'promtool' },
];

/** True when a window can be shown on a screen of this session. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** Installs the system libraries that the Electron executable lacks; Linux only. */
export async function installSystemLibraries(executablePath) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executablePath);
  const needsDisplay = !hasDisplay() && !ask('sh', ['-c', 'command -v Xvfb']);
  if (missing.length === 0 && !needsDisplay) return say('system libraries are there');

  const wanted = missing.length > 0 ? [...LIBRARIES, ...VIRTUAL_DISPLAY] : VIRTUAL_DISPLAY;
  const reason =
    missing.length > 0 ? `Electron lacks ${missing.join(', ')}` : 'there is no display and no Xvfb';
  if (!existsSync('/etc/debian_version')) {
    throw new SetupError(`${reason}. Install the packages that hold them; on Debian: ${wanted.join(' ')}`);
  }
  if (!isRoot()) {
    throw new SetupError(
      `${reason}. Run this, then start again:\n  sudo apt-get update && sudo apt-get install -y ${wanted.join(' ')}`,
    );
  }
  await aptInstall(wanted, reason);
}

/**
 * Installs the programs that some tests hold our results against. Without them those tests are skipped,
 * which the run says: nobody needs them to use the application.
 */
export async function installTestPrograms() {
  const missing = TEST_PROGRAMS.filter(({ command }) => !ask('sh', ['-c', `command -v ${command}`]));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (!existsSync('/etc/debian_version') || !isRoot()) {
    return say(
      `tests that need ${names.join(' ')} will be skipped; on Debian: apt-get install ${names.join(' ')}`,
    );
  }
  try {
    await aptInstall(names, 'some tests compare with other programs');
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`tests that need ${names.join(' ')} will be skipped: ${error.message}`);
  }
}

async function aptInstall(wanted, reason) {
  say(`${reason}: installing ${wanted.join(' ')} (apt-get, as root)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, doing: 'fetching the package lists' });
  const names = wanted.map((name) => (ask('apt-cache', ['show', `${name}t64`]) ? `${name}t64` : name));
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
    doing: `installing ${names.join(' ')}`,
  });
}

function missingLibraries(executablePath) {
  const answer = ask('ldd', [executablePath]) ?? '';
  return [...answer.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}
