import { statfs } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { MachineReading } from './load-gauge.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Reads the machine between two moments. */
export type MachineMeter = () => Promise<MachineReading>;

/** @param folder on the disk whose free space is read */
export function createMachineMeter(folder: string): MachineMeter {
  let cpu = process.cpuUsage();
  let since = performance.now();
  return async () => {
    const { user, system } = process.cpuUsage(cpu);
    const elapsedMs = Math.max(1, performance.now() - since);
    cpu = process.cpuUsage();
    since = performance.now();
    const disk = await statfs(folder).catch(() => null);
    return {
      cpuPercent: ((user + system) / 1000 / elapsedMs / availableParallelism()) * 100,
      memoryMb: process.memoryUsage.rss() / BYTES_PER_MEGABYTE,
      diskFreeMb: disk && (disk.bavail * disk.bsize) / BYTES_PER_MEGABYTE,
    };
  };
}
