import { onTestFinished } from 'vitest';
import type { Engine } from '../../src-main/engine/create-engine.ts';
import type {
  IntakeDependencies,
  IntakeFile,
  IntakeOutcome,
} from '../../src-main/pipeline/intake/record-request.ts';
import { takeIn } from '../../src-main/pipeline/intake/take-in.ts';
import { createKeyring } from '../../src-main/pipeline/keyring.ts';
import { createUnpackPool } from '../../src-main/workers/unpack-pool.ts';

/** Takes a file in; its outcomes, one for each file of an archive. */
export async function takeAll(
  file: IntakeFile,
  dependencies: IntakeDependencies,
): Promise<readonly IntakeOutcome[]> {
  const unpacker = createUnpackPool();
  onTestFinished(unpacker.close);
  return takeIn(file, { unpacker, keyring: createKeyring(unpacker) }, dependencies);
}

/** Takes in a file that makes one request. */
export async function takeOne(file: IntakeFile, dependencies: IntakeDependencies): Promise<IntakeOutcome> {
  const [outcome, ...others] = await takeAll(file, dependencies);
  if (!outcome || others.length > 0) throw new Error(`${others.length + 1} outcomes`);
  return outcome;
}

/** Hands an engine a file that makes one request. */
export async function takeIntoEngine(engine: Pick<Engine, 'takeIn'>, path: string): Promise<IntakeOutcome> {
  const [outcome, ...others] = await engine.takeIn({ path, source: 'drop' });
  if (!outcome || others.length > 0) throw new Error(`${others.length + 1} outcomes`);
  return outcome;
}
