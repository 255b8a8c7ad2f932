import { lstat, open } from 'node:fs/promises';
import { systemCode } from '../../core/storage-error.ts';
import { detectMediaType } from '../../core/media-type.ts';

/** Whether a file in a watched folder may be taken now. `gone`: no file is there (any more). */
export type Completeness = 'complete' | 'empty' | 'growing' | 'unreadable' | 'gone';

/** A PDF without its end mark is believed to be still arriving for this long after its last change. */
const GRACE_MS = 60_000;
const TAIL_BYTES = 2048;

/**
 * Looks whether a file is whole: not empty, readable, and, for a PDF, with its `%%EOF` at the end
 * (ISO 32000-1, 7.5.5) unless nothing was written for a minute.
 */
export async function completenessOf(path: string, now: Date): Promise<Completeness> {
  try {
    const { size, mtimeMs, ...entry } = await entryAt(path);
    if (!entry.isFile) return 'gone';
    if (size === 0) return 'empty';
    const recent = now.getTime() - mtimeMs < GRACE_MS;
    return recent && !(await endsWell(path, size)) ? 'growing' : await readable(path);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

/** A link is not followed: it may lead to a file that nobody put into the folder. */
async function entryAt(path: string) {
  const found = await lstat(path);
  return { size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() };
}

async function endsWell(path: string, size: number): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(size, 1024));
    await file.read(head, 0, head.length, 0);
    if (detectMediaType(head) !== 'application/pdf') return true;
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail.includes('%%EOF');
  } finally {
    await file.close();
  }
}

async function readable(path: string): Promise<Completeness> {
  const file = await open(path, 'r');
  await file.close();
  return 'complete';
}
