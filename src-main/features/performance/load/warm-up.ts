import { WORKING_STATUSES } from '../../../../src-preload/contract/vocabulary.ts';
import type { LoadClock } from './load-clock.ts';
import { askTarget, type LoadTarget } from './load-target.ts';
import type { Papers } from './papers.ts';

const LOOK_MS = 100;
/** An engine that has not read a page by then is measured as it is. */
const LONGEST_MS = 60_000;

/**
 * Lets one document through before anything is measured: the first one waits for models and workers to be loaded, as
 * it does once a day in an office.
 * @throws BrokerFlowError when the engine refuses the document
 */
export async function warmUp(parts: {
  readonly target: LoadTarget;
  readonly papers: Papers;
  readonly clock: LoadClock;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { target, papers, clock, signal } = parts;
  const path = await papers.next();
  await askTarget(target, 'intake.addFiles', { paths: [path], source: 'drop' });
  await papers.discard(path);
  const until = clock.now() + LONGEST_MS;
  while (!signal.aborted && clock.now() < until && (await isWorking(target))) {
    await clock.pause(LOOK_MS, signal);
  }
}

async function isWorking(target: LoadTarget): Promise<boolean> {
  const { rows } = await askTarget(target, 'requests.list', {});
  return rows.some(({ status }) => WORKING_STATUSES.some((working) => working === status));
}
