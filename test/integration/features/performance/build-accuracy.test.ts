import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccuracyMeasurement } from '../../../../src-preload/contract/accuracy.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { addCorrection, markUndone } from '../../../../src-main/data/repositories/corrections.ts';
import { addRun } from '../../../../src-main/data/repositories/runs.ts';
import { insertRequest, updateRequest } from '../../../../src-main/data/repositories/requests.ts';
import { buildAccuracy } from '../../../../src-main/features/performance/build-accuracy.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const NOW = new Date(2026, 10, 21, 12, 0, 0);
const MODEL = 'the model';

const MEASUREMENT: AccuracyMeasurement = {
  format: 1,
  measuredOn: '2026-11-20',
  modelSha256: createHash('sha256').update(MODEL).digest('hex'),
  trainedOn: 700,
  threshold: 0.8,
  papers: [
    {
      paper: 'digital',
      requests: 200,
      right: 190,
      accepted: 180,
      acceptedRight: 178,
      calibrationError: 0.03,
      baselines: [{ name: 'plain', right: 180 }],
      values: { labelled: 2000, found: 1900, right: 1850 },
    },
  ],
  matters: { texts: 100, right: 90 },
};

function shipped(accuracy: string | null) {
  const folder = temporaryFolder();
  const files = { model: path.join(folder, 'model.json'), accuracy: path.join(folder, 'accuracy.json') };
  writeFileSync(files.model, MODEL);
  if (accuracy !== null) writeFileSync(files.accuracy, accuracy);
  return files;
}

async function decided(db: Database, category: Category | null, at: Date = NOW): Promise<string> {
  const id = randomUUID();
  await insertRequest(db, {
    id,
    status: 'ready',
    reason: null,
    reason_detail: null,
    filename: 'a.pdf',
    source: 'drop',
    source_path: 'a.pdf',
    source_released: 1,
    duplicate_of: null,
    created_at: at.toISOString(),
  });
  await updateRequest(db, id, { category, confidence: 0.9, classifier: 'local' }, at);
  await addRun(db, { requestId: id, finishedAt: at.getTime(), totalMs: 5, outcome: 'ready', stages: {} });
  return id;
}

async function correct(db: Database, id: string, before: Category | null, after: Category): Promise<number> {
  await updateRequest(db, id, { category: after, classifier: 'clerk' }, NOW);
  return addCorrection(db, {
    request_id: id,
    at: NOW.toISOString(),
    subject: 'category',
    before: JSON.stringify({ category: before }),
    after: JSON.stringify({ category: after }),
  });
}

const thisWeek = async (db: Database) =>
  (await buildAccuracy(db, { shipped: shipped(null), now: NOW })).weeks.at(-1);

describe('what was measured of the model', () => {
  it('is told as the file says it, when the model is the one that was measured', async () => {
    const files = shipped(JSON.stringify(MEASUREMENT));
    const report = await buildAccuracy(temporaryDatabase(), { shipped: files, now: NOW });
    expect(report).toMatchObject({ measurement: MEASUREMENT, sameModel: true });
    writeFileSync(files.model, 'another model');
    expect(await buildAccuracy(temporaryDatabase(), { shipped: files, now: NOW })).toMatchObject({
      measurement: MEASUREMENT,
      sameModel: false,
    });
  });

  it('is unknown when the file is missing, cut short or of another form', async () => {
    for (const text of [null, '{"format":1', '{"format":2}']) {
      const report = await buildAccuracy(temporaryDatabase(), { shipped: shipped(text), now: NOW });
      expect(report).toMatchObject({ measurement: null, sameModel: false });
    }
  });
});

describe('the rate of corrections', () => {
  it('counts requests whose category the clerk replaced', async () => {
    const db = temporaryDatabase();
    await decided(db, 'Altro');
    await correct(db, await decided(db, 'Altro'), 'Altro', 'Fabbricato');
    expect(await thisWeek(db)).toMatchObject({ decided: 2, corrected: 1 });
  });

  it('counts neither a confirmation, nor one taken back, nor one corrected back to what it was', async () => {
    const db = temporaryDatabase();
    await correct(db, await decided(db, 'Altro'), 'Altro', 'Altro');
    await markUndone(db, await correct(db, await decided(db, 'Altro'), 'Altro', 'Fabbricato'));
    const back = await decided(db, 'Altro');
    await correct(db, back, 'Altro', 'Fabbricato');
    await correct(db, back, 'Fabbricato', 'Altro');
    expect(await thisWeek(db)).toMatchObject({ decided: 3, corrected: 0 });
  });

  it('counts a request in the week in which it was first through, once', async () => {
    const db = temporaryDatabase();
    const id = await decided(db, 'Altro', new Date(2026, 10, 10));
    await addRun(db, { requestId: id, finishedAt: NOW.getTime(), totalMs: 5, outcome: 'ready', stages: {} });
    await correct(db, id, 'Altro', 'Fabbricato');
    await decided(db, null);
    const { weeks } = await buildAccuracy(db, { shipped: shipped(null), now: NOW });
    expect(weeks.slice(-2)).toEqual([
      { monday: '2026-11-09', decided: 1, corrected: 1 },
      { monday: '2026-11-16', decided: 0, corrected: 0 },
    ]);
  });
});
