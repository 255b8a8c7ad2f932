import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadReportFormat } from '../../src-preload/contract/load-tests.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { findLoadTest } from '../data/repositories/load-tests.ts';
import { loadReportPage } from '../features/performance/load/report/load-report-page.ts';
import { REPORT_WORDS } from '../features/performance/load/report/report-words.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile } from './protocol.ts';

const MEDIA_TYPES = { html: 'text/html', json: 'application/json' } as const;

/**
 * Writes the report of a load test into a folder of its own in the data folder; what an earlier run left there is
 * removed first. Whoever asked removes the file. It refuses with `not-found`, `disk-full`, `folder-not-writable`.
 */
export async function createLoadReports({
  environment: { db, settings },
  dataFolder,
}: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings'>;
  readonly dataFolder: string;
}): Promise<(id: string, format: LoadReportFormat) => Promise<StoredFile>> {
  const folder = join(dataFolder, 'load-reports');
  await rm(folder, { recursive: true, force: true });
  return async (id, format) => {
    const report = await findLoadTest(db, id);
    if (!report) throw new BrokerFlowError('not-found', 'No such load test');
    const words = REPORT_WORDS[settings().language];
    const text = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : loadReportPage(report, words);
    const path = join(folder, `${randomUUID()}.${format}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, text, { mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      throw fromFileSystem(error, path, 'folder-not-writable');
    }
    const day = new Date(report.startedAt).toISOString().slice(0, 10);
    const filename = `${words.title} ${words.kinds[report.kind]} ${day}.${format}`;
    return { path, filename, mediaType: MEDIA_TYPES[format] };
  };
}
