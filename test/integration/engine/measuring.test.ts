import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS, type MetricName } from '../../../src-preload/contract/metrics.ts';
import { STAGES } from '../../../src-preload/contract/vocabulary.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { metricPoints } from '../../../src-main/data/repositories/metrics.ts';
import { tracesOf } from '../../../src-main/data/repositories/traces.ts';
import { sample, temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const EVER = { resolution: 86_400, from: 0, to: Number.MAX_SAFE_INTEGER } as const;

describe('what the engine measures', () => {
  it('is stored when it closes: stages, calls and queries, and where the time of a request went', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder });
    const { results } = await engine.ask('intake.addFiles', {
      paths: [sample('Questionario RC professionale - Arch. Lunardi.pdf')],
      source: 'drop',
    });
    const requestId = results[0]?.requestId ?? '';
    await engine.waitFor(requestId);
    await engine.call('documents.words', { nonsense: true });
    await engine.ask('requests.setCategory', { id: requestId, category: 'Fabbricato' });
    await engine.waitFor(requestId);
    await engine.close();

    const { db, close } = openDatabase(join(dataFolder, 'brokerflow.sqlite'));
    try {
      const metrics = Object.keys(METRICS) as MetricName[];
      const points = await metricPoints(db, { metrics, ...EVER });
      const seen = (metric: string, name: string) =>
        new Set(points.flatMap(({ labels, ...point }) => (point.metric === metric ? [labels[name]] : [])));
      expect(seen('stage_duration', 'stage')).toEqual(new Set(STAGES));
      expect(seen('call_duration', 'call')).toContain('intake.addFiles');
      expect(seen('query_duration', 'verb')).toContain('select');
      expect(seen('failures', 'code')).toEqual(new Set(['invalid-input']));

      expect(seen('page_duration', 'source')).toEqual(new Set(['text']));
      expect(seen('form_duration', 'origin')).toEqual(new Set(['built-in']));
      expect(points.some(({ metric }) => metric === 'draft_duration')).toBe(true);
      expect(seen('pool_wait_duration', 'pool')).toContain('pages');
      expect(seen('documents', 'source')).toEqual(new Set(['drop']));
      expect(seen('requests', 'category')).toContain('Fabbricato');
      expect(seen('corrections', 'subject')).toEqual(new Set(['category']));

      const [, trace] = await tracesOf(db, requestId, 5);
      expect(trace?.spans.flatMap(({ parent, name }) => (parent === null ? [name] : []))).toEqual(STAGES);
      expect(trace?.spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['page', 'form', 'draft']));
      expect(trace?.queries[0]?.count).toBeGreaterThan(0);
    } finally {
      await close();
    }
  });
});
