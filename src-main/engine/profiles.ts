import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bottlenecks } from '../../src-preload/contract/profiles.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Trace } from '../core/metrics/tracer.ts';
import type { ProfileDesk } from '../core/profile-desk.ts';
import { filenamesOfRequests } from '../data/repositories/request-filenames.ts';
import { slowestTraces, tracesOf } from '../data/repositories/traces.ts';
import { findBottlenecks } from '../features/performance/profiles/bottlenecks.ts';
import { flameGraphOfAllocations, flameGraphOfCpu } from '../features/performance/profiles/flame-graph.ts';
import { createProfileRecorder } from '../features/performance/profiles/profile-recorder.ts';
import { waterfallOf } from '../features/performance/profiles/waterfall.ts';
import type { Foundation } from './foundation.ts';

/** Where profiles are kept, in a data folder. */
export const PROFILES_FOLDER = 'profiles';
/** Days of documents are parted by these; more would be held in memory at once. */
const MOST_TRACES = 5000;

export interface Profiles extends ProfileDesk {
  /** Ends a recording and waits for its file. */
  readonly close: () => Promise<void>;
}

/** Profiles of this thread, and where the time of documents went. */
export function createProfiles({ environment, options, publish, log }: Foundation): Profiles {
  const { db, now } = environment;
  const recorder = createProfileRecorder({
    folder: join(options.dataFolder, PROFILES_FOLDER),
    now,
    log,
    changed: () => {
      void recorder.state().then((state) => publish('profiles.changed', state));
    },
  });
  return {
    bottlenecks: async ({ from, to }): Promise<Bottlenecks> => {
      const traces = await slowestTraces(db, { kind: 'request', from, to, limit: MOST_TRACES });
      const { slow, ...found } = findBottlenecks(traces);
      const names = await filenamesOfRequests(
        db,
        slow.map(({ subject }) => subject),
      );
      return { ...found, documents: slow.map((trace) => documentOf(trace, names)) };
    },
    waterfall: async (requestId) => {
      const [trace] = await tracesOf(db, requestId, 1);
      if (!trace) return null;
      const names = await filenamesOfRequests(db, [requestId]);
      return waterfallOf(trace, names.get(requestId) ?? null);
    },
    state: recorder.state,
    record: recorder.record,
    stop: recorder.stop,
    flame: async (name) => {
      const text = await readProfile(recorder.pathOf(name));
      return name.endsWith('.cpuprofile') ? flameGraphOfCpu(text) : flameGraphOfAllocations(text);
    },
    remove: recorder.remove,
    close: recorder.stop,
  };
}

function documentOf(trace: Trace, names: ReadonlyMap<string, string>): Bottlenecks['documents'][number] {
  const { subject, startedAt, durationMs } = trace;
  return { requestId: subject, filename: names.get(subject) ?? null, startedAt, durationMs };
}

async function readProfile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new BrokerFlowError('not-found', 'No such profile');
  });
}
