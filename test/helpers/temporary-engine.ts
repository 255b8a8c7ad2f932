import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { CATEGORIES } from '../../src-preload/contract/vocabulary.ts';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { EngineChannel } from '../../src-main/api/handlers.ts';
import { createEngine, type Engine } from '../../src-main/engine/create-engine.ts';
import type { OutsideTools } from '../../src-main/engine/create-work.ts';
import { silentLog } from './silent-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The resources the application ships. */
export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));

const manifestSchema = z.object({
  samples: z.array(
    z.object({
      file: z.string(),
      category: z.enum(CATEGORIES).nullable(),
      error: z.string().nullable(),
      password: z.string().nullable(),
    }),
  ),
});

/** What the samples' makers say of each: the truth the tests compare with. */
export function sampleManifest() {
  return manifestSchema.parse(JSON.parse(readFileSync(sample('manifest.json'), 'utf8'))).samples;
}

/** A sample document's path. */
export function sample(name: string): string {
  return `${RESOURCES}/samples/${name}`;
}

export interface TestEngine extends Engine {
  /** A call that must succeed; its value. */
  readonly ask: <C extends EngineChannel>(channel: C, input: CallInput<C>) => Promise<CallOutput<C>>;
}

/** A whole engine on a data folder of its own, closed when the running test ends. */
export async function temporaryEngine(
  options: {
    dataFolder?: string;
    watchFolders?: boolean;
    catchUpMs?: number;
    ocrWorkers?: number;
    clerk?: string;
    outside?: OutsideTools;
  } = {},
): Promise<TestEngine> {
  const engine = await createEngine(
    {
      dataFolder: options.dataFolder ?? temporaryFolder(),
      resourcesFolder: RESOURCES,
      watchFolders: options.watchFolders ?? false,
      catchUpMs: options.catchUpMs,
      ocrWorkers: options.ocrWorkers,
      clerk: options.clerk,
    },
    silentLog,
    options.outside,
  );
  onTestFinished(engine.close);
  const ask: TestEngine['ask'] = async (channel, input) => {
    const result = await engine.call(channel, input);
    if (!result.ok) throw Object.assign(new Error(result.error.message), { code: result.error.code });
    return result.value;
  };
  return { ...engine, ask };
}
