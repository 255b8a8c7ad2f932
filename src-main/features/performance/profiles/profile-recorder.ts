import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { getHeapSnapshot } from 'node:v8';
import type { ProfileFile, ProfileKind, ProfilesState } from '../../../../src-preload/contract/profiles.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { fromFileSystem } from '../../../core/file-system-error.ts';
import type { Logger } from '../../../core/stage.ts';

const ENDINGS = { cpu: 'cpuprofile', allocations: 'heapprofile', heap: 'heapsnapshot' } as const;
/** A sample a millisecond costs the thread about one in a hundred. */
const CPU_SAMPLE_MICROSECONDS = 1000;
const ALLOCATION_SAMPLE_BYTES = 32 * 1024;
/** The oldest beyond these are removed: a heap snapshot can be as large as the memory. */
const MOST_FILES = 12;

/** Takes profiles of the thread it runs on, and keeps them as files that Chrome's developer tools open. */
export interface ProfileRecorder {
  readonly state: () => Promise<ProfilesState>;
  /** @throws BrokerFlowError `conflict` while another is recorded; `disk-full`, `folder-not-writable` */
  readonly record: (kind: ProfileKind, seconds: number) => Promise<void>;
  /** Ends the recording early; resolves when its file is written. */
  readonly stop: () => Promise<void>;
  readonly pathOf: (name: string) => string;
  readonly remove: (name: string) => Promise<void>;
}

interface Recording {
  readonly kind: ProfileKind;
  readonly startedAt: number;
  readonly seconds: number;
  readonly endEarly: () => void;
  /** Resolves when the file is written, or it was told why not. */
  readonly done: Promise<void>;
}

/**
 * @param options.folder where profiles are kept; made when the first is taken
 * @param options.changed hears when a recording began or ended
 */
export function createProfileRecorder(options: {
  readonly folder: string;
  readonly now: () => Date;
  readonly changed: () => void;
  readonly log: Logger;
}): ProfileRecorder {
  const { folder, now, changed, log } = options;
  let recording: Recording | null = null;
  const pathOf = (name: string): string => join(folder, name);
  const begin = (kind: ProfileKind, seconds: number): Recording => {
    const early = new AbortController();
    const startedAt = now().getTime();
    const file = pathOf(`${nameOf(kind, now())}.${ENDINGS[kind]}`);
    const done = take(kind, file, { seconds, signal: early.signal })
      .catch((error: unknown) => log.error('A profile could not be taken', error))
      .then(() => {
        recording = null;
        changed();
      });
    return { kind, startedAt, seconds, endEarly: () => early.abort(), done };
  };
  return {
    state: async () => ({
      recording: recording && {
        kind: recording.kind,
        startedAt: recording.startedAt,
        seconds: recording.seconds,
      },
      files: await listFiles(folder),
    }),
    record: async (kind, seconds) => {
      if (recording) throw new BrokerFlowError('conflict', 'A profile is being taken already');
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw fromFileSystem(error, folder, 'folder-not-writable');
      });
      await removeOldest(folder);
      recording = begin(kind, seconds);
      changed();
      if (kind === 'heap') await recording.done;
    },
    stop: async () => {
      recording?.endEarly();
      await recording?.done;
    },
    pathOf,
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** Written under another name first: a profile that is listed is whole. */
async function take(
  kind: ProfileKind,
  file: string,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal },
): Promise<void> {
  const part = `${file}.part`;
  try {
    if (kind === 'heap') await pipeline(getHeapSnapshot(), createWriteStream(part, { mode: 0o600 }));
    else await writeFile(part, await sampled(kind, seconds, signal), { mode: 0o600 });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function sampled(kind: 'cpu' | 'allocations', seconds: number, signal: AbortSignal): Promise<string> {
  const session = new Session();
  session.connect();
  try {
    if (kind === 'cpu') {
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: CPU_SAMPLE_MICROSECONDS });
      await session.post('Profiler.start');
      await pause(seconds, signal);
      return JSON.stringify((await session.post('Profiler.stop')).profile);
    }
    await session.post('HeapProfiler.enable');
    await session.post('HeapProfiler.startSampling', { samplingInterval: ALLOCATION_SAMPLE_BYTES });
    await pause(seconds, signal);
    return JSON.stringify((await session.post('HeapProfiler.stopSampling')).profile);
  } finally {
    session.disconnect();
  }
}

/** Ended at once where it was asked to end before it began. */
async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(seconds * 1000, undefined, { signal }).catch(() => undefined);
}

async function listFiles(folder: string): Promise<ProfileFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const kind = kindOf(name);
      if (!kind) return [];
      const { size, mtimeMs } = await stat(join(folder, name));
      return [{ name, kind, takenAt: mtimeMs, bytes: size }];
    }),
  );
  return files.flat().toSorted((one, other) => other.takenAt - one.takenAt);
}

async function removeOldest(folder: string): Promise<void> {
  for (const { name } of (await listFiles(folder)).slice(MOST_FILES - 1)) await rm(join(folder, name));
}

function kindOf(name: string): ProfileKind | undefined {
  const ending = name.split('.').at(-1);
  return (['cpu', 'allocations', 'heap'] as const).find((kind) => ENDINGS[kind] === ending);
}

/** The moment to the millisecond: two profiles never have one name. */
function nameOf(kind: ProfileKind, moment: Date): string {
  return `${kind}-${moment.toISOString().replaceAll(/[:.]/g, '-')}`;
}
