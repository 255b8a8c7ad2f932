import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './setup-console.mjs';

/** The source tree. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What is fetched once and shared by every checkout of this user. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'brokerflow',
);

/** Runs `work` while no other process holds the lock of that name; a dead holder's lock is taken over. */
export async function withLock(name, work) {
  const file = path.join(cacheFolder, `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.lock`);
  mkdirSync(cacheFolder, { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('another set-up is running here, waiting for it');
    told = true;
    await wait(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file) {
  let holder = '';
  try {
    holder = readFileSync(file, 'utf8');
    if (holder === '') return true; // between creation and writing
    process.kill(Number(holder), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
