import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import type { LoadReport } from '../../../../src-preload/contract/load-tests.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What a test runs on: figures of different machines do not compare. */
export function thisMachine(): LoadReport['machine'] {
  return {
    cores: availableParallelism(),
    memoryMb: totalmem() / BYTES_PER_MEGABYTE,
    processor: cpus()[0]?.model.trim() ?? '',
    system: `${type()} ${release()}`,
  };
}
