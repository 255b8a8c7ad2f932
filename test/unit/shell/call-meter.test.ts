import { describe, expect, it } from 'vitest';
import { decodeDurations } from '../../../src-main/core/metrics/durations.ts';
import { createCallMeter } from '../../../src-main/shell/call-meter.ts';

describe('the times of calls', () => {
  it('are kept of answers and failures, and handed over once', async () => {
    const meter = createCallMeter();
    expect(meter.take()).toBeNull();
    expect(await meter.measure('requests.list', () => Promise.resolve(3))).toBe(3);
    await expect(meter.measure('requests.get', () => Promise.reject(new Error('gone')))).rejects.toThrow(
      'gone',
    );
    const taken = meter.take();
    expect(decodeDurations(taken?.durations ?? '').count()).toBe(2);
    expect(taken?.sumMs).toBeGreaterThan(0);
    expect(meter.take()).toBeNull();
  });

  it('leave out what waits for another computer', async () => {
    const meter = createCallMeter();
    await meter.measure('mailbox.check', () => Promise.resolve());
    expect(meter.take()).toBeNull();
  });
});
