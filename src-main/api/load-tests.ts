import { BrokerFlowError } from '../core/errors.ts';
import { deleteLoadTest, findLoadTest, listLoadTests } from '../data/repositories/load-tests.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Load tests beside the office's own work. (`loadTests.save` is answered by the shell.) */
export function loadTestHandlers({
  db,
  loadTests,
}: Pick<Services, 'db' | 'loadTests'>): DomainHandlers<'loadTests'> {
  return {
    'loadTests.state': async () => ({ running: loadTests.running() }),
    'loadTests.list': async () => ({ tests: await listLoadTests(db) }),
    'loadTests.start': async ({ kind, scale }) => {
      await loadTests.start(kind, scale);
      return { running: loadTests.running() };
    },
    'loadTests.cancel': async () => {
      loadTests.cancel();
      return {};
    },
    'loadTests.get': async ({ id }) => {
      const report = await findLoadTest(db, id);
      if (!report) throw new BrokerFlowError('not-found', 'No such load test');
      return report;
    },
    'loadTests.remove': async ({ id }) => {
      if (!(await deleteLoadTest(db, id)))
        throw new BrokerFlowError('not-found', 'No such load test that is over');
      return {};
    },
  };
}
