import { describe, expect, it } from 'vitest';
import { decodeDurations } from '../../../src-main/core/metrics/durations.ts';
import { createCallMeter } from '../../../src-main/shell/call-meter.ts';

/** A meter of an engine that has answered before. */
async function startedMeter() {
  const meter = createCallMeter();
  await meter.measure('settings.get', () => Promise.resolve());
  return meter;
}

describe('the times of calls', () => {
  it('leave out what waits for the engine to start', async () => {
    const meter = createCallMeter();
    const soon = () => Promise.resolve();
    await Promise.all([meter.measure('settings.get', soon), meter.measure('requests.list', soon)]);
    expect(meter.take()).toBeNull();
    await meter.measure('requests.list', soon);
    expect(meter.take()).not.toBeNull();
  });

  it('are kept of answers and failures, and handed over once', async () => {
    const meter = await startedMeter();
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
    const meter = await startedMeter();
    await meter.measure('mailbox.check', () => Promise.resolve());
    expect(meter.take()).toBeNull();
  });
});
