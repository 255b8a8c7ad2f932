import { readFile, stat, statfs } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

/** How full and how busy the disk of a folder is. */
export interface DiskUse {
  readonly freeBytes: number;
  readonly usePercent: number;
  /** Share of the time since the last measurement in which the disk was at work; null where the system does not tell. */
  readonly busyPercent: number | null;
}

/** Bytes of the files that are there. */
export async function sizeOfFiles(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Measures the disk that a folder lies on, each time since the last. How busy it is stands in Linux' /proc/diskstats
 * (field 13, milliseconds spent doing I/O: https://docs.kernel.org/admin-guide/iostats.html); Windows and macOS tell
 * nothing of the kind without a program of their own, so there it is not measured.
 */
export function createDiskMeter(folder: string): () => Promise<DiskUse> {
  let before: { readonly at: number; readonly busyMs: number } | null = null;
  return async () => {
    const { bsize, blocks, bavail } = await statfs(folder);
    const busyMs = await busySinceStart(folder);
    const at = performance.now();
    const busyPercent =
      busyMs === null || before === null
        ? null
        : Math.min(100, ((busyMs - before.busyMs) / Math.max(1, at - before.at)) * 100);
    before = busyMs === null ? null : { at, busyMs };
    return {
      freeBytes: bavail * bsize,
      usePercent: blocks === 0 ? 0 : (1 - bavail / blocks) * 100,
      busyPercent,
    };
  };
}

async function busySinceStart(folder: string): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  try {
    const { dev } = await stat(folder);
    return busyMsOf(await readFile('/proc/diskstats', 'utf8'), dev);
  } catch {
    return null;
  }
}

/**
 * How long a device was at work, milliseconds, in the words of /proc/diskstats; null for one that is not there.
 * @param device as `stat` numbers it
 */
export function busyMsOf(diskstats: string, device: number): number | null {
  // Linux' makedev: the lower eight bits of the minor number, twelve of the major, the rest of the minor.
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  const line = diskstats
    .split('\n')
    .map((text) => text.trim().split(/\s+/))
    .find(([first, second]) => Number(first) === major && Number(second) === minor);
  const busy = Number(line?.[12]);
  return line === undefined || !Number.isFinite(busy) ? null : busy;
}
