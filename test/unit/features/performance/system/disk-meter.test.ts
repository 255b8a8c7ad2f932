import { describe, expect, it } from 'vitest';
import { busyMsOf, createDiskMeter } from '../../../../../src-main/features/performance/system/disk-meter.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const DISKSTATS = `   7       0 loop0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
 259       0 nvme0n1 1093 7 9912 551 22 3 288 15 0 412 566 0 0 0 0 0 0
 254       2 vda2 5 0 40 1 9 0 72 3 0 77 4`;

describe('disk meter', () => {
  it('finds the device of a folder by its number', () => {
    expect(busyMsOf(DISKSTATS, 259 * 256)).toBe(412);
    expect(busyMsOf(DISKSTATS, 254 * 256 + 2)).toBe(77);
    expect(busyMsOf(DISKSTATS, 8 * 256)).toBeNull();
  });

  it('tells how full the disk of a folder is', async () => {
    const { freeBytes, usePercent } = await createDiskMeter(temporaryFolder())();
    expect(freeBytes).toBeGreaterThan(0);
    expect(usePercent).toBeGreaterThanOrEqual(0);
    expect(usePercent).toBeLessThanOrEqual(100);
  });
});
