import { expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../../../src-preload/contract/vocabulary.ts';
import { loadFields, saveFields } from '../../../../../src-main/data/repositories/fields.ts';
import {
  loadItems,
  replaceItems,
  type PlacedItem,
} from '../../../../../src-main/data/repositories/risk-items.ts';
import { queryReport } from '../../../../../src-main/features/performance/queries/query-report.ts';
import { storeRequest } from '../../../../helpers/stored-requests.ts';
import { NOW, queryOffice } from './query-office.ts';

const FLEET = 1200;

it('stores the data of a request and the rows of a fleet without a statement for each', async () => {
  const { db, tracer, finder } = await queryOffice();
  const id = await storeRequest(db, 'flotta.pdf');
  const items = Array.from({ length: FLEET }, (_, position): PlacedItem => ({
    id: `${position}`,
    kind: 'vehicle',
    position,
    cells: {},
  }));
  const fields = FIELD_NAMES.map((name) => ({
    name,
    value: 'x',
    confidence: 1,
    valid: true,
    problem: null,
    source: 'extracted' as const,
    evidence: [],
  }));
  await tracer.trace({ kind: 'request', subject: id }, async () => {
    await saveFields(db, id, fields);
    await replaceItems(db, id, items, []);
  });
  await finder.store(NOW);
  expect((await queryReport(db, { slowQueryMs: 40, trying: false })).repeated).toEqual([]);
  expect(await loadFields(db, id)).toHaveLength(FIELD_NAMES.length);
  expect(await loadItems(db, id)).toHaveLength(FLEET);
});
