import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../../src-preload/contract/settings.ts';
import { createMetrics } from '../../../../../src-main/core/metrics/metrics.ts';
import { addMeasured } from '../../../../../src-main/data/repositories/metrics.ts';
import {
  adviseOnCaches,
  cacheRemedies,
} from '../../../../../src-main/features/performance/caches/adviser.ts';
import { sample, temporaryEngine } from '../../../../helpers/temporary-engine.ts';
import { storeRequest } from '../../../../helpers/stored-requests.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const NOW = new Date('2026-11-21T10:00:00Z');

describe('the caches of an engine', () => {
  it('decides a text once, prints from what is kept and counts a list once until a request changes', async () => {
    const engine = await temporaryEngine();
    const held = async (namespace: string) =>
      (await engine.ask('caches.report', {})).caches.find((cache) => cache.namespace === namespace)?.memory
        .entries;
    const { results } = await engine.ask('intake.addFiles', {
      paths: [sample('Richiesta flotta Trasporti Bellini.pdf')],
      source: 'drop',
    });
    const id = results[0]?.requestId ?? '';
    await engine.waitFor(id);
    expect(await held('classification')).toBe(1);
    expect(await held('templates')).toBeGreaterThan(2);
    await engine.ask('requests.retry', { id });
    await engine.waitFor(id);
    expect(await held('classification')).toBe(1);

    expect((await engine.ask('requests.list', {})).total).toBe(1);
    expect(await held('queries')).toBe(1);
    await storeRequest(engine.db, 'another.pdf');
    expect(await held('queries')).toBe(0);
    expect((await engine.ask('requests.list', {})).total).toBe(2);

    const { entries, report } = await engine.ask('caches.clear', {
      namespaces: ['classification', 'templates', 'queries', 'model-answers'],
    });
    expect(entries).toBeGreaterThan(3);
    expect(report.caches.map(({ memory }) => memory.entries)).toEqual([0, 0, 0, 0]);
    expect(report.caches.map(({ stored }) => stored === null)).toEqual([true, false, true, true]);
  });
});

it('reads the forms ahead where somebody works, those of the office among them', async () => {
  const engine = await temporaryEngine({ watchFolders: true });
  const templates = async () =>
    (await engine.ask('caches.report', {})).caches.find(({ namespace }) => namespace === 'templates');
  // The five forms that are shipped, and the face that is written with.
  await expect.poll(async () => (await templates())?.memory.entries).toBe(6);
});

describe('advice on caches', () => {
  const measuredDatabase = async (returned: { evicted: number; expired: number }) => {
    const db = temporaryDatabase();
    const metrics = createMetrics();
    const namespace = 'queries';
    metrics.add('cache_lookups', { namespace, result: 'hit' }, 200);
    metrics.add('cache_saved', { namespace }, 4000);
    metrics.add('cache_lookups', { namespace, result: 'miss' }, 100);
    metrics.add('cache_returns', { namespace, cause: 'evicted' }, returned.evicted);
    metrics.add('cache_returns', { namespace, cause: 'expired' }, returned.expired);
    await addMeasured(db, NOW.getTime() - 3600_000, metrics.drain());
    return db;
  };

  it('advises more room and more time from what was asked for again, by what that had cost', async () => {
    const db = await measuredDatabase({ evicted: 40, expired: 30 });
    const advised = await adviseOnCaches(() => settingsSchema.parse({}))({ db, now: NOW });
    expect(advised).toMatchObject([
      {
        kind: 'enlarge-cache',
        subject: 'queries',
        savedMsPerHour: 800,
        evidence: { evictions: 40 },
        remedy: { parameters: { namespace: 'queries', from: 1, to: 2 } },
      },
      {
        kind: 'lengthen-cache-ttl',
        savedMsPerHour: 600,
        evidence: { expired: 30 },
        remedy: { parameters: { from: 600, to: 1200 } },
      },
    ]);
  });

  it('advises nothing where little is asked for again, or nothing more can be given', async () => {
    const few = await measuredDatabase({ evicted: 9, expired: 5 });
    expect(await adviseOnCaches(() => settingsSchema.parse({}))({ db: few, now: NOW })).toEqual([]);
    const many = await measuredDatabase({ evicted: 40, expired: 30 });
    const most = settingsSchema.parse({ caches: { memoryMb: { queries: 512 }, ttlSeconds: 3600 } });
    expect(await adviseOnCaches(() => most)({ db: many, now: NOW })).toEqual([]);
  });

  it('is followed and taken back in the settings', async () => {
    let settings = settingsSchema.parse({});
    const remedies = cacheRemedies(async (change) => (settings = change(settings)));
    const remedy = (kind: string) => remedies.find((one) => one.kind === kind);
    await remedy('enlarge-cache')?.apply({ namespace: 'queries', from: 1, to: 2 });
    await remedy('lengthen-cache-ttl')?.apply({ from: 600, to: 1200 });
    expect(settings.caches).toMatchObject({ memoryMb: { queries: 2, templates: 32 }, ttlSeconds: 1200 });
    await remedy('enlarge-cache')?.undo({ namespace: 'queries', from: 1, to: 2 });
    await remedy('lengthen-cache-ttl')?.undo({ from: 600, to: 1200 });
    expect(settings.caches).toEqual(settingsSchema.parse({}).caches);
    await expect(remedy('enlarge-cache')?.apply({ to: 2 })).rejects.toThrow('names no cache');
  });
});
