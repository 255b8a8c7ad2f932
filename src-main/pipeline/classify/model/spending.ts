import type { Settings } from '../../../../src-preload/contract/settings.ts';
import type { ModelUsage } from '../../../../src-preload/contract/model.ts';
import { ModelFailure } from '../../../adapters/llm/language-model.ts';
import type { TokenUsage } from '../../../core/model-answer.ts';
import type { Database } from '../../../data/open-database.ts';
import { addUsage, usageOfDay } from '../../../data/repositories/model-usage.ts';

/** Today's budget is used up. */
export class BudgetUsed extends Error {
  override readonly name = 'BudgetUsed';
}

/** Watches over what the questions of a day may cost. */
export interface Spending {
  readonly today: () => Promise<ModelUsage>;
  /** Whether today's budget has no room for even a short question. */
  readonly isUsedUp: () => Promise<boolean>;
  /**
   * Does a call for which there is room in the budget, and books what it says it cost, also when it fails.
   * @throws BudgetUsed
   */
  readonly spend: <T extends { readonly usage: TokenUsage | null }>(
    expected: TokenUsage,
    call: () => Promise<T>,
  ) => Promise<T>;
  /** Books an answer that was not paid for again. */
  readonly save: (usage: TokenUsage) => Promise<void>;
}

/** Tokens of the instructions and a few lines. */
const SHORT_QUESTION = 1000;
const NO_TOKENS: TokenUsage = { inputTokens: 0, outputTokens: 0 };

/** Prices and budget are read anew for every call; days are those of the local calendar. */
export function createSpending(parts: {
  readonly db: Database;
  readonly settings: () => Settings['model'];
  readonly now: () => Date;
}): Spending {
  const { db, settings, now } = parts;
  let reserved = NO_TOKENS;
  const today = (): Promise<ModelUsage> => usageOfDay(db, localDay(now()));
  const hasRoom = (used: ModelUsage, more: TokenUsage): boolean => {
    const { dailyTokens, dailyEuro } = settings();
    const waiting = plus(reserved, more);
    const tokens = used.inputTokens + used.outputTokens + waiting.inputTokens + waiting.outputTokens;
    return tokens <= dailyTokens && used.euro + price(waiting, settings()) <= dailyEuro;
  };
  const book = (usage: TokenUsage): Promise<void> =>
    addUsage(db, localDay(now()), { ...usage, calls: 1, euro: price(usage, settings()) });

  return {
    today,
    isUsedUp: async () => !hasRoom(await today(), { inputTokens: SHORT_QUESTION, outputTokens: 0 }),
    spend: async (expected, call) => {
      // Between knowing what was used and reserving nothing else runs: two calls never share one room.
      const used = await today();
      if (!hasRoom(used, expected)) throw new BudgetUsed('The budget of the day is used up');
      reserved = plus(reserved, expected);
      try {
        const result = await call();
        await book(result.usage ?? expected);
        return result;
      } catch (error) {
        if (error instanceof ModelFailure && error.usage) await book(error.usage);
        throw error;
      } finally {
        reserved = plus(reserved, {
          inputTokens: -expected.inputTokens,
          outputTokens: -expected.outputTokens,
        });
      }
    },
    save: (usage) => addUsage(db, localDay(now()), { cacheHits: 1, savedEuro: price(usage, settings()) }),
  };
}

/** The local calendar day of a moment, yyyy-mm-dd. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Euro, at the prices of the settings. */
export function price(usage: TokenUsage, prices: Settings['model']): number {
  const { euroPerMillionInput, euroPerMillionOutput } = prices;
  return (usage.inputTokens * euroPerMillionInput + usage.outputTokens * euroPerMillionOutput) / 1e6;
}

function plus(a: TokenUsage, b: TokenUsage): TokenUsage {
  return { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
}
