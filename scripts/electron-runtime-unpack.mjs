import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';
import { say } from './setup-console.mjs';

/** The application inside the zip is not ours and stays out, but its database driver fits this Electron. */
const DRIVER = ['better-sqlite3/', 'bindings/', 'file-uri-to-path/'];
const NOT_NEEDED = /\/deps\/|^better-sqlite3\/(node_modules|src)\//;
const APPLICATION = 'resources/app/';
const MODULES = `${APPLICATION}node_modules/`;
/** A start-up snapshot of that application; the fuse that reads it is switched off. */
const LEFT_OUT = new Set(['browser_v8_context_snapshot.bin', 'resources/app-update.yml']);

/**
 * Unpacks the runtime from its zip into a folder under `work` and makes it a plain Electron: no
 * application, executable `electron`, database driver at `resources/better-sqlite3`, and the fuses
 * set so that a debugger may attach and no foreign snapshot is loaded. Returns the folder.
 */
export async function unpackRuntime(zipPath, work) {
  const folder = path.join(work, 'electron');
  await mkdir(folder);
  await extract(zipPath, folder);
  const executable = path.join(folder, 'electron');
  await rename(path.join(folder, 'Cypress'), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  return folder;
}

/** Where an entry of the zip goes, or null when it stays out. The zip's own top folder falls away. */
function placeOf(entryName) {
  const name = entryName.slice(entryName.indexOf('/') + 1);
  if (LEFT_OUT.has(name)) return null;
  if (!name.startsWith(APPLICATION)) return name;
  const inside = name.slice(MODULES.length);
  const module = DRIVER.find((prefix) => name.startsWith(MODULES + prefix));
  if (!module || NOT_NEEDED.test(inside) || !/\.(js|node|json)$|LICENSE/.test(inside)) return null;
  return module === DRIVER[0] ? `resources/${inside}` : `resources/better-sqlite3/node_modules/${inside}`;
}

async function extract(zipPath, folder) {
  const zip = await yauzl.openPromise(zipPath);
  const total = zip.fileSize;
  let told = 0;
  for await (const entry of zip.eachEntry()) {
    const place = placeOf(entry.fileName);
    if (place && !place.endsWith('/')) await extractEntry(zip, entry, path.join(folder, place));
    const percent = Math.floor((entry.relativeOffsetOfLocalHeader / total) * 100);
    if (percent >= told + 25) {
      told = percent - (percent % 25);
      say(`  unpacked ${told} %`);
    }
  }
}

async function extractEntry(zip, entry, target) {
  await mkdir(path.dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
}
