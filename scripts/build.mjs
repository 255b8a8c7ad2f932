// npm run build; start, demo and the tests build only when a source is newer than the last build.
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './setup-console.mjs';
import { nodeExecutable } from './setup-dependencies.mjs';
import { root } from './setup-folders.mjs';

const SOURCES = ['src-main', 'src-preload', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json'];
const stamp = path.join(root, 'out/.built');

/** Bundles main, preload and window into `out/`. */
export async function buildApplication({ always = false } = {}) {
  const started = new Date();
  if (!always && newest(SOURCES) < modified(stamp)) return say('the build is up to date');
  say('building the application');
  const bundler = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  await run(nodeExecutable, [bundler, 'build'], { cwd: root, doing: 'building' });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started); // a source saved during the build is newer than it
}

function newest(names) {
  return Math.max(...names.map((name) => newestUnder(path.join(root, name))));
}

function newestUnder(place) {
  const entry = statSync(place);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(place).map((name) => newestUnder(path.join(place, name))));
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (process.argv[1] === path.join(root, 'scripts/build.mjs')) await buildApplication({ always: true });
