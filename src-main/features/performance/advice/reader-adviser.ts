import type { Recommendation } from '../../../../src-preload/contract/advice.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { mergeDurations, type Durations } from '../../../core/metrics/durations.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricSteps, type MetricQuery, type Step } from '../metric-history.ts';
import type { Adviser } from './recommendation.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const HOURS_A_DAY = 24;

/** Below this share of processor use (percent) one more reader has room to work. */
const ROOM_FOR_A_READER = 70;
/** Above this the window may have to wait for the readers. */
const NO_ROOM = 90;
/** Pages that wait at least so long, in the middle, are waited for (milliseconds). */
const LONG_WAIT_MS = 1000;
/** The window's slow answers: one in twenty takes longer (milliseconds). */
const SLOW_ANSWER_MS = 200;
/** Fewer pages, or fewer answers, say nothing. */
const FEWEST_PAGES = 30;
const FEWEST_ANSWERS = 100;

/** What the minutes of a day in which scanned pages were read were like. */
interface ReadingMinutes {
  readonly pages: number;
  readonly waits: Durations;
  readonly waitedMs: number;
  /** Mean percent of all cores. */
  readonly cpu: number;
  readonly answers: Durations;
}

/**
 * How many scanned pages are read at once: more, where pages wait and the processor has room; fewer, where it has none
 * and the window answers slowly. Judged by the minutes in which pages were read, not by idle ones.
 */
export function adviseOnReaders(settings: () => Settings, cores: number): Adviser {
  return async ({ db, now }) => {
    const workers = settings().reading.ocrWorkers;
    const minutes = await readingMinutes(db, now.getTime());
    if (!minutes || minutes.pages < FEWEST_PAGES) return [];
    if (workers < cores && shouldRaise(minutes)) return [raise(workers, cores, minutes)];
    return workers > 1 && shouldLower(minutes) ? [lower(workers, minutes)] : [];
  };
}

function shouldRaise({ waits, cpu }: ReadingMinutes): boolean {
  return (waits.percentile(0.5) ?? 0) >= LONG_WAIT_MS && cpu <= ROOM_FOR_A_READER;
}

function shouldLower({ answers, cpu }: ReadingMinutes): boolean {
  return cpu >= NO_ROOM && answers.count() >= FEWEST_ANSWERS && slowAnswer(answers) >= SLOW_ANSWER_MS;
}

function slowAnswer(answers: Durations): number {
  return answers.percentile(0.95) ?? 0;
}

function raise(workers: number, cores: number, minutes: ReadingMinutes): Recommendation {
  const next = workers + 1;
  const waitMs = minutes.waits.percentile(0.5) ?? 0;
  return {
    id: `raise-ocr-workers ${next}`,
    kind: 'raise-ocr-workers',
    subject: String(next),
    savedMsPerHour: (minutes.waitedMs * (1 - workers / next)) / HOURS_A_DAY,
    urgent: false,
    evidence: { pages: minutes.pages, waitMs, cpuPercent: minutes.cpu, workers, cores },
    expected: { waitMs: (waitMs * workers) / next },
    remedy: {
      parameters: { from: workers, to: next },
      yardstick: { metric: 'page_duration', where: { source: 'ocr' }, figure: 0.5 },
    },
  };
}

function lower(workers: number, { cpu, answers, pages }: ReadingMinutes): Recommendation {
  const next = workers - 1;
  return {
    id: `lower-ocr-workers ${next}`,
    kind: 'lower-ocr-workers',
    subject: String(next),
    savedMsPerHour: null,
    urgent: false,
    evidence: { cpuPercent: cpu, workers, pages, answerMs: slowAnswer(answers) },
    expected: {},
    remedy: {
      parameters: { from: workers, to: next },
      yardstick: { metric: 'ipc_duration', where: {}, figure: 0.95 },
    },
  };
}

async function readingMinutes(db: Database, now: number): Promise<ReadingMinutes | null> {
  const to = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const steps = (query: Pick<MetricQuery, 'metric' | 'where'>): Promise<Step[]> =>
    metricSteps(db, { ...query, from: to - DAY_MS, to }, { stepMs: MINUTE_MS, now });
  const waits = await steps({ metric: 'pool_wait_duration', where: { pool: 'ocr' } });
  const busy = (one: Step): boolean => waits.some(({ at, count }) => at === one.at && count > 0);
  const cpu = (await steps({ metric: 'cpu_use', where: { process: 'all' } })).filter(
    (step) => step.count > 0 && busy(step),
  );
  const answers = (await steps({ metric: 'ipc_duration' })).filter(busy);
  if (cpu.length === 0) return null;
  return {
    pages: waits.reduce((sum, { count }) => sum + count, 0),
    waits: merged(waits),
    waitedMs: waits.reduce((total, { sum }) => total + sum, 0),
    cpu: cpu.reduce((total, { sum, count }) => total + sum / count, 0) / cpu.length,
    answers: merged(answers),
  };
}

function merged(steps: readonly Step[]): Durations {
  return mergeDurations(steps.flatMap(({ durations }) => durations ?? []));
}
