import { expect, it } from 'vitest';
import { temporaryEngine } from '../../../../helpers/temporary-engine.ts';

it('tells what is tuned, takes values by hand within their bounds, and gives them back to the tuning', async () => {
  const engine = await temporaryEngine();
  const parameter = 'pagesAtATime';
  const told = async () =>
    (await engine.ask('tuning.report', {})).parameters.find((each) => each.parameter === parameter);
  expect(await engine.ask('tuning.report', {})).toMatchObject({
    enabled: false,
    available: false,
    waiting: 'off',
    trial: null,
    history: [],
  });
  expect(await told()).toEqual({ parameter, value: 16, least: 5, most: 50, setBy: 'default' });

  await engine.ask('tuning.set', { parameter, value: 20 });
  expect(await told()).toMatchObject({ value: 20, setBy: 'clerk' });
  expect((await engine.ask('settings.get', {})).work.pagesAtATime).toBe(20);
  await expect(engine.ask('tuning.set', { parameter, value: 51 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const { history } = await engine.ask('tuning.release', { parameter });
  expect(await told()).toMatchObject({ value: 20, setBy: 'tuning' });
  expect(history).toMatchObject([
    { outcome: 'released', to: 20 },
    { outcome: 'clerk', from: 16, to: 20 },
  ]);

  await engine.ask('tuning.set', { parameter: 'documentsAtOnce', value: 3 });
  await engine.ask('tuning.set', { parameter: 'cacheTtlSeconds', value: 120 });
  const settings = await engine.ask('settings.get', {});
  expect([settings.work.documentsAtOnce, settings.caches.ttlSeconds]).toEqual([3, 120]);
});
