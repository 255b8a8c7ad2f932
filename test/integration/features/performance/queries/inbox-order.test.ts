import { expect, it } from 'vitest';
import { requestQuerySchema } from '../../../../../src-preload/contract/requests.ts';
import { listRequests } from '../../../../../src-main/data/repositories/request-list.ts';
import { queryReport } from '../../../../../src-main/features/performance/queries/query-report.ts';
import { storeRequest } from '../../../../helpers/stored-requests.ts';
import { NOW, queryOffice } from './query-office.ts';

it('sorts nothing to show the inbox by category, whichever way round', async () => {
  const { db, finder } = await queryOffice();
  await storeRequest(db, 'a.pdf');
  for (const direction of ['asc', 'desc'] as const) {
    await listRequests(db, requestQuerySchema.parse({ sortBy: 'category', direction }));
  }
  await finder.round({ now: NOW, idle: true });
  const { queries } = await queryReport(db, { slowQueryMs: 40, trying: false });
  const ordered = queries.filter(({ statement }) => statement.includes('order by "requests"."category"'));
  expect(ordered).toHaveLength(2);
  for (const { plan } of ordered) {
    expect(plan?.map(({ kind, index }) => [kind, index])).toEqual([
      ['scan-index', 'requests_category_number'],
    ]);
  }
});
