import { describe, expect, it } from 'vitest';
import { createCaches } from '../../../../src-main/core/cache/create-caches.ts';
import type { CacheOptions } from '../../../../src-main/core/cache/open-cache.ts';
import { createMetrics } from '../../../../src-main/core/metrics/metrics.ts';
import { createStoredTier } from '../../../../src-main/data/repositories/cache.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const TTL = 60_000;

function office(options: Partial<CacheOptions<string>> = {}) {
  let now = Date.parse('2026-11-21T10:00:00Z');
  const metrics = createMetrics();
  const problems: string[] = [];
  const caches = createCaches({
    metrics,
    now: () => new Date(now),
    onProblem: (problem) => problems.push(problem),
  });
  const cache = caches.open<string>('templates', {
    bytesOf: ({ length }) => length,
    ttlMs: () => TTL,
    limitBytes: () => 10_000,
    ...options,
  });
  const made: string[] = [];
  const take = (key: string, value = `${key} made`, tags: readonly string[] = []) =>
    cache.take(key, async () => (made.push(key), value), tags);
  const measured = () =>
    Object.fromEntries(
      metrics
        .drain()
        .map(({ metric, labels, count, sum }) => [
          [metric, labels['result'] ?? labels['cause'] ?? []].flat().join(' '),
          metric === 'cache_evictions' ? sum : count,
        ]),
    );
  const wait = (ms: number) => (now += ms);
  return { caches, cache, take, made, measured, problems, wait };
}

function stored(db = temporaryDatabase(), limitBytes = 100_000): Partial<CacheOptions<string>> {
  const decode = (text: string) => {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'string') throw new Error('No text');
    return parsed;
  };
  return {
    stored: {
      tier: createStoredTier(db),
      limitBytes: () => limitBytes,
      encode: (value) => JSON.stringify(value),
      decode,
    },
  };
}

describe('in memory', () => {
  it('makes an entry once, and measures what is found', async () => {
    const { take, made, measured } = office();
    expect(await take('a')).toEqual({ value: 'a made', made: true });
    expect(await take('a')).toEqual({ value: 'a made', made: false });
    expect(made).toEqual(['a']);
    expect(measured()).toEqual({ 'cache_lookups miss': 1, 'cache_lookups hit': 1, cache_saved: 1 });
  });

  it('makes what many ask for at once a single time; one that fails is tried by the next', async () => {
    const { cache, take, made } = office();
    const all = await Promise.all([take('a'), take('a'), take('a')]);
    expect(all.map((taken) => taken.made)).toEqual([true, false, false]);
    expect(made).toEqual(['a']);

    let tries = 0;
    const failing = async () => {
      tries += 1;
      if (tries === 1) throw new Error('out of order');
      return 'repaired';
    };
    const both = await Promise.allSettled([cache.take('b', failing), cache.take('b', failing)]);
    expect(both).toMatchObject([{ status: 'rejected' }, { value: { value: 'repaired', made: true } }]);
  });

  it('lets go after its time, and says when that was too soon', async () => {
    const { take, made, wait, measured } = office();
    await take('a');
    wait(TTL - 1);
    await take('a');
    wait(1);
    await take('a');
    expect(made).toEqual(['a', 'a']);
    expect(measured()).toMatchObject({ 'cache_returns expired': 1 });
  });

  it('keeps within its bytes: what was used longest ago makes room, and is missed', async () => {
    const { take, caches, measured, made } = office();
    for (const key of ['a', 'b', 'c']) await take(key, 'x'.repeat(3000));
    await take('a');
    await take('d', 'x'.repeat(3000));
    expect(caches.state()).toMatchObject([{ entries: 3 }]);
    expect(caches.state()[0]?.bytes).toBeLessThanOrEqual(10_000);
    await take('b', 'x'.repeat(3000));
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
    expect(measured()).toMatchObject({ cache_evictions: 2, 'cache_returns evicted': 1 });
  });

  it('keeps nothing that is larger than all of its room', async () => {
    const { take, caches } = office();
    await take('a', 'x'.repeat(20_000));
    expect(caches.state()).toMatchObject([{ entries: 0, bytes: 0 }]);
  });

  it('follows bounds that are changed, the most used staying', async () => {
    let limit = 10_000;
    const { take, caches, made } = office({ limitBytes: () => limit });
    for (const key of ['a', 'b', 'c']) await take(key, 'x'.repeat(3000));
    limit = 4000;
    await caches.tidy();
    expect(caches.state()).toMatchObject([{ entries: 1, limitBytes: 4000 }]);
    await take('c');
    expect(made).toEqual(['a', 'b', 'c']);
  });

  it('keeps nothing for no time', async () => {
    const { take, made, caches } = office({ ttlMs: () => 0 });
    await take('a');
    await take('a');
    expect(made).toEqual(['a', 'a']);
    expect(caches.state()).toMatchObject([{ entries: 0 }]);
  });
});

describe('dropping', () => {
  it('drops by key, by pattern, by tag and by event', async () => {
    const { take, caches, made } = office();
    await take('form:a');
    await take('wording:a*b', undefined, ['office']);
    await take('wording:c', undefined, ['office']);
    caches.drop('templates', { key: 'form:a' });
    caches.drop('templates', { pattern: 'wording:*c' });
    await take('wording:a*b');
    expect(made).toEqual(['form:a', 'wording:a*b', 'wording:c']);
    caches.drop('templates', { tag: 'office' });
    expect(caches.state()).toMatchObject([{ entries: 0 }]);
    await take('form:a');
    await take('wording:c');
    caches.happened('wordings-changed');
    expect(caches.state()).toMatchObject([{ entries: 1 }]);
  });

  it('does not keep what was begun before: it may be of before', async () => {
    const { cache, caches, take } = office();
    const waiting: ((value: string) => void)[] = [];
    const begun = cache.take('a', () => new Promise<string>((resolve) => waiting.push(resolve)));
    await Promise.resolve();
    caches.drop('templates', { tag: 'anything' });
    const fresh = await take('a', 'new');
    waiting.forEach((finish) => finish('old'));
    expect([(await begun).value, fresh.value, (await take('a')).value]).toEqual(['old', 'new', 'new']);
  });
});

describe('in the database', () => {
  it('outlives the process, compressed where that helps, and counts its use', async () => {
    const db = temporaryDatabase();
    const long = 'Chiediamo un preventivo. '.repeat(200);
    await office(stored(db)).take('long', long);
    await office(stored(db)).take('short', 'brief');
    const later = office(stored(db));
    expect(await later.take('long')).toEqual({ value: long, made: false });
    expect(await later.take('long')).toEqual({ value: long, made: false });
    expect(await later.take('short')).toEqual({ value: 'brief', made: false });
    const rows = await db.selectFrom('cache').select(['key', 'compressed', 'size', 'hits']).execute();
    expect(rows).toEqual([
      { key: 'long', compressed: 1, size: expect.any(Number) as number, hits: 2 },
      { key: 'short', compressed: 0, size: 7, hits: 1 },
    ]);
    expect(rows[0]?.size).toBeLessThan(500);
  });

  it('takes a damaged value for none, makes it again and says so', async () => {
    const db = temporaryDatabase();
    await office(stored(db)).take('a', 'x'.repeat(3000));
    for (const value of [Buffer.from([1, 2, 3]), Buffer.from('{}')]) {
      await db.updateTable('cache').set({ value }).execute();
      const { take, problems } = office(stored(db));
      expect(await take('a', 'again '.repeat(500))).toMatchObject({ made: true });
      expect(problems).toHaveLength(1);
    }
    await db.schema.dropTable('cache').execute();
    const { take, problems } = office(stored(db));
    expect(await take('a', 'still')).toEqual({ value: 'still', made: true });
    expect(problems).toHaveLength(2);
  });

  it('keeps within its time and its bytes, and clears both tiers', async () => {
    const db = temporaryDatabase();
    const { take, wait, caches, measured } = office(stored(db, 25));
    await take('old', 'x'.repeat(10));
    wait(TTL);
    await caches.tidy();
    expect(await db.selectFrom('cache').selectAll().execute()).toEqual([]);
    await take('a', 'x'.repeat(10));
    wait(1);
    await take('b', 'x'.repeat(10));
    wait(1);
    await take('c', 'x'.repeat(10));
    expect(await db.selectFrom('cache').select('key').execute()).toEqual([{ key: 'b' }, { key: 'c' }]);
    expect(measured()).toMatchObject({ cache_evictions: 1 });
    expect(await caches.clear(['templates'])).toEqual({ entries: 2, bytes: 24 });
    expect(await take('c')).toMatchObject({ made: true });
  });

  it('drops stored entries by key, pattern and tag', async () => {
    const db = temporaryDatabase();
    const { take } = office(stored(db));
    await take('a[1]', 'x', ['red']);
    await take('a[2]', 'x', ['blue']);
    await take('b', 'x', ['red']);
    const tier = createStoredTier(db);
    expect(await tier.drop('templates', { pattern: 'a[1*' })).toMatchObject({ entries: 1 });
    expect(await tier.drop('templates', { tag: 'red' })).toMatchObject({ entries: 1 });
    expect(await tier.drop('templates', { key: 'a[2]' })).toMatchObject({ entries: 1 });
  });
});
