import {
  CATEGORIES,
  WORKING_STATUSES,
  type RequestStatus,
} from '../../../../src-preload/contract/vocabulary.ts';
import { toCallError } from '../../../core/errors.ts';
import { oneOf } from '../../../core/seeded-random.ts';
import type { LoadClock } from './load-clock.ts';
import type { LoadGauge } from './load-gauge.ts';
import type { UserAction } from './load-plan.ts';
import { askTarget, type LoadTarget } from './load-target.ts';
import { SEARCH_WORDS } from './load-words.ts';
import type { Papers } from './papers.ts';

/** What the virtual users share: the requests they dropped, and the way to act on them. */
export interface OfficeUnderLoad {
  /** Does one thing, measured; a failure is counted, never thrown. */
  readonly act: (action: UserAction, random: () => number) => Promise<void>;
  /** Documents dropped and not through yet. */
  readonly waiting: () => number;
  /** Listens no more. */
  readonly leave: () => void;
}

/** A request is corrected by its category as often as this; else a datum of it is. */
const CATEGORY_CORRECTIONS = 0.2;

/** An office on the engine of a load test. */
export function openOffice(parts: {
  readonly target: LoadTarget;
  readonly papers: Papers;
  readonly gauge: LoadGauge;
  readonly clock: LoadClock;
}): OfficeUnderLoad {
  const { target, papers, gauge, clock } = parts;
  const requests = followRequests(parts);
  const works: Record<UserAction, (random: () => number) => Promise<void>> = {
    drop: async () => {
      const path = await papers.next();
      const start = clock.now();
      const { results } = await askTarget(target, 'intake.addFiles', { paths: [path], source: 'drop' });
      gauge.done('drop', clock.now() - start);
      for (const { requestId, outcome } of results) {
        if (outcome === 'accepted') requests.dropped(requestId, start);
        else gauge.failed('drop', outcome);
      }
      await papers.discard(path);
    },
    open: async (random) => {
      const id = requests.any(random);
      if (id === null) return works.search(random);
      const start = clock.now();
      await askTarget(target, 'requests.open', { id });
      await askTarget(target, 'requests.get', { id });
      gauge.done('open', clock.now() - start);
    },
    search: async (random) => {
      const start = clock.now();
      await askTarget(target, 'requests.list', { text: oneOf(SEARCH_WORDS, random) });
      gauge.done('search', clock.now() - start);
    },
    correct: async (random) => {
      const id = requests.through(random);
      if (id === null) return works.search(random);
      const start = clock.now();
      if (random() < CATEGORY_CORRECTIONS) {
        await askTarget(target, 'requests.setCategory', { id, category: oneOf(CATEGORIES, random) });
      } else {
        const phone = `045${Math.floor(1_000_000 + random() * 8_999_999)}`;
        await askTarget(target, 'requests.setField', { id, name: 'phone', value: phone });
      }
      gauge.done('correct', clock.now() - start);
    },
  };
  return {
    act: (action, random) =>
      works[action](random).catch((error: unknown) => gauge.failed(action, toCallError(error).code)),
    waiting: requests.waiting,
    leave: requests.leave,
  };
}

/** Learns from the engine's events which requests are through, as the window does. */
function followRequests({
  target,
  gauge,
  clock,
}: {
  target: LoadTarget;
  gauge: LoadGauge;
  clock: LoadClock;
}) {
  const waiting = new Map<string, number>();
  const early = new Map<string, RequestStatus>();
  const through: string[] = [];
  const known = new Set<string>();
  const settle = (id: string, status: RequestStatus, droppedAt: number): void => {
    waiting.delete(id);
    if (status === 'failed') gauge.failed('document', 'failed');
    else {
      gauge.done('document', clock.now() - droppedAt);
      through.push(id);
      known.add(id);
    }
  };
  const leave = target.on((event) => {
    if (event.name !== 'requests.changed') return;
    for (const { id, status } of event.payload.rows) {
      if (WORKING_STATUSES.some((working) => working === status)) continue;
      const droppedAt = waiting.get(id);
      if (droppedAt !== undefined) settle(id, status, droppedAt);
      else if (!known.has(id)) early.set(id, status); // told before the drop was answered
    }
  });
  return {
    leave,
    waiting: () => waiting.size,
    dropped: (id: string, at: number) => {
      const status = early.get(id);
      early.delete(id);
      if (status === undefined) waiting.set(id, at);
      else settle(id, status, at);
    },
    any: (random: () => number) => pickOrNone([...through, ...waiting.keys()], random),
    through: (random: () => number) => pickOrNone(through, random),
  };
}

function pickOrNone(values: readonly string[], random: () => number): string | null {
  return values.length === 0 ? null : oneOf(values, random);
}
