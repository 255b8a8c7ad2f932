import { expect, test } from 'vitest';
import { settingsSchema, type Settings } from '../../../../../src-preload/contract/settings.ts';
import { ModelFailure } from '../../../../../src-main/adapters/llm/language-model.ts';
import { createSpending } from '../../../../../src-main/pipeline/classify/model/spending.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const EXPECTED = { inputTokens: 1500, outputTokens: 500 };

function spendingWith(limits: Partial<Settings['model']>) {
  let now = new Date(2026, 10, 21, 23, 59);
  const settings = {
    ...settingsSchema.parse({}).model,
    euroPerMillionInput: 10,
    euroPerMillionOutput: 40,
    ...limits,
  };
  const spending = createSpending({ db: temporaryDatabase(), settings: () => settings, now: () => now });
  const call = (usage: typeof EXPECTED | null) => spending.spend(EXPECTED, async () => ({ usage }));
  return { spending, call, at: (moment: Date) => (now = moment) };
}

test('books what the server counted, at the prices set', async () => {
  const { spending, call } = spendingWith({});

  await call({ inputTokens: 900, outputTokens: 100 });

  expect(await spending.today()).toMatchObject({ calls: 1, inputTokens: 900, outputTokens: 100 });
  expect((await spending.today()).euro).toBeCloseTo(0.013);
});

test('books what was expected where the server does not say', async () => {
  const { spending, call } = spendingWith({});

  await call(null);

  expect(await spending.today()).toMatchObject({ calls: 1, ...EXPECTED });
});

test('a failed call is booked with what it cost', async () => {
  const { spending } = spendingWith({});
  const failing = spending.spend(EXPECTED, () =>
    Promise.reject(new ModelFailure('bad-answer', { usage: { inputTokens: 800, outputTokens: 7 } })),
  );

  await expect(failing).rejects.toMatchObject({ problem: 'bad-answer' });
  expect(await spending.today()).toMatchObject({ calls: 1, inputTokens: 800, outputTokens: 7 });
});

test.each([
  ['tokens', { dailyTokens: 3000 }],
  ['money', { dailyEuro: 0.04 }],
])(
  'refuses what goes beyond the budget of the day in %s; the next day begins anew',
  async (_name, limits) => {
    const { spending, call, at } = spendingWith(limits);

    await call(EXPECTED);
    await expect(call(EXPECTED)).rejects.toMatchObject({ name: 'BudgetUsed' });
    expect((await spending.today()).calls).toBe(1);

    at(new Date(2026, 10, 22, 0, 1));
    await call(EXPECTED);
    expect((await spending.today()).calls).toBe(1);
  },
);

test('calls under way count before they are paid', async () => {
  const { spending } = spendingWith({ dailyTokens: 3000 });
  let letGo = (): void => {};
  const underWay = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const call = async () => {
    await underWay;
    return { usage: null };
  };

  const outcomes = Promise.allSettled([spending.spend(EXPECTED, call), spending.spend(EXPECTED, call)]);
  letGo();

  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await spending.isUsedUp()).toBe(false);
});

test('books what a kept answer has saved', async () => {
  const { spending } = spendingWith({});

  await spending.save({ inputTokens: 900, outputTokens: 100 });

  expect(await spending.today()).toMatchObject({ calls: 0, euro: 0, cacheHits: 1 });
  expect((await spending.today()).savedEuro).toBeCloseTo(0.013);
});
