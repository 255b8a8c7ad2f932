import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeResult } from '../../src-preload/contract/calls/intake.ts';
import type { IntakeSource } from '../../src-preload/contract/vocabulary.ts';
import { listFiles } from '../pipeline/intake/list-files.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Files and folders handed over in the window. (`intake.pickFiles` is answered by the shell, which then calls `intake.addFiles`.) */
export function intakeHandlers(services: Services): DomainHandlers<'intake'> {
  return {
    'intake.addFiles': async ({ paths, source }) => ({
      results: await takeAll(services, await listFiles(paths), source),
    }),
    'intake.addSamples': async () => {
      const names = (await readdir(services.samplesFolder)).filter(isDocument).toSorted();
      const paths = names.map((name) => join(services.samplesFolder, name));
      return { results: await takeAll(services, paths, 'sample') };
    },
  };
}

async function takeAll(
  services: Services,
  paths: readonly string[],
  source: IntakeSource,
): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  for (const path of paths) {
    for (const { file, requestId, outcome } of await services.takeIn({ path, source })) {
      results.push({ file, requestId, outcome: outcome === 'known' ? 'duplicate' : outcome });
    }
  }
  return results;
}

/** The samples folder also holds a manifest and a README. */
function isDocument(name: string): boolean {
  return !/\.(json|md)$/i.test(name);
}
