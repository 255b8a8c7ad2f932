import type { ReadingChoice } from '../../../src-preload/contract/reading.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { DocumentText, PageText } from '../../core/document-text.ts';
import type { Telemetry } from '../../core/metrics/telemetry.ts';
import { timed } from '../../core/metrics/timed.ts';
import type { Logger } from '../../core/stage.ts';
import type { FairGate, GateOwner } from '../../workers/fair-gate.ts';
import type { PagePool } from '../../workers/page-pool.ts';
import type { ReadAnswer, WorkerPage } from '../../workers/page-protocol.ts';
import type { ReadableFile, ReadOptions } from './reading-request.ts';
import { directPage, recognizedPage } from './page-text.ts';
import { recognizePage, type Recognition } from './recognize-page.ts';

/** What one reading uses of the reader. */
export interface ReadingMeans {
  readonly dpi: number;
  readonly recognition: Recognition;
  readonly pages: PagePool;
  readonly pageGate: FairGate;
  readonly ocrGate: FairGate;
  /** Stands for this document where documents take turns. */
  readonly owner: GateOwner;
  /** Pages of one document that may be under way at once: bounds memory whatever its length. */
  readonly inFlight: number;
  readonly onUnread: (pages: number) => void;
  readonly telemetry: Telemetry;
  /** Pages that are read before others may have their turn. */
  readonly stretch: number;
  readonly log: Logger;
}

/**
 * Reads all pages of a document that have not been read yet, first pages first, several at once. The
 * first failure stops it: pages under way finish, no further one begins.
 */
export async function readDocument(
  file: ReadableFile,
  options: ReadOptions,
  means: ReadingMeans,
): Promise<DocumentText> {
  const { signal } = options.context;
  const { choiceFor = () => null } = options;
  signal.throwIfAborted();
  const done = new Map(options.alreadyRead.map((page) => [page.page, page]));
  const read = (page: number, inspect = false): Promise<ReadAnswer> =>
    means.pageGate.run(means.owner, signal, () => {
      signal.throwIfAborted();
      const recognize = choiceFor(page)?.recognize ?? false;
      return means.pages.read({ ...file, page, dpi: means.dpi, recognize, inspect });
    });

  const first = firstUnread(done);
  let opening: ReadAnswer | null = await read(first, true);
  const total = checkedTotal(opening.totalPages, options.maxPages);
  await options.onStart(total, opening.ignored);
  const unread = pagesTo(total).filter((page) => !done.has(page));
  const deliver = inTurn(async (page: PageText) => {
    signal.throwIfAborted();
    done.set(page.page, page);
    await options.onPage(page, done.size, total);
  });

  const readOrLose = losingFew(total, means.log);
  for (const { pages, after } of stretchesOf(unread, means.stretch)) {
    const turn = options.order?.turn(pages.length + after);
    if (turn) {
      opening = null; // while it waits it holds no picture
      await turn;
    }
    const onWaiting = (waiting: number): void => means.onUnread(waiting + after);
    await runAtOnce(pages, means.inFlight, onWaiting, async (page) => {
      const opened = page === first ? opening : null;
      opening = null;
      const text = await measured(page, means.telemetry, () =>
        readOrLose(page, async () => {
          const answer = opened ?? (await read(page));
          return finishPage(page, answer.page, choiceFor(page), means, signal);
        }),
      );
      await deliver(text);
    });
  }
  return { pages: readableOrRefuse(pagesTo(total).flatMap((page) => done.get(page) ?? [])) };
}

/** Times a page from when it is its turn: waiting for workers counts, for that is what the document waits for. */
async function measured(
  page: number,
  telemetry: Telemetry,
  read: () => Promise<PageText>,
): Promise<PageText> {
  let source = 'failed';
  const reading = async (): Promise<PageText> => {
    const text = await read();
    source = text.source;
    return text;
  };
  return timed(telemetry, { name: 'page', detail: String(page) }, reading, (ms) =>
    telemetry.metrics.record('page_duration', { source }, ms),
  );
}

async function finishPage(
  page: number,
  read: WorkerPage,
  choice: ReadingChoice | null,
  { ocrGate, owner, recognition, log }: ReadingMeans,
  signal: AbortSignal,
): Promise<PageText> {
  if (read.kind === 'damaged') log.warn('A page cannot be read', { page, problem: read.message });
  if (read.kind !== 'picture') return directPage(page, read);
  const recognized = await ocrGate.run(owner, signal, () => {
    signal.throwIfAborted();
    return recognizePage(read.prepared, stoppedBy(signal, recognition), choice);
  });
  return recognizedPage(page, read, recognized);
}

/** The same, but nothing more of a page is recognised once the signal has fired: its worker is free sooner. */
function stoppedBy(signal: AbortSignal, recognition: Recognition): Recognition {
  const { recognizers } = recognition;
  const recognize: typeof recognizers.recognize = async (...page) => {
    signal.throwIfAborted();
    return recognizers.recognize(...page);
  };
  return { ...recognition, recognizers: { ...recognizers, recognize } };
}

/** Pages of a document that may kill their worker or hold it up to its limit before the document is given up. */
const MOST_LOST = 2;

/** Reads pages of a document; one that its worker does not survive is a damaged page, unless there are too many. */
function losingFew(total: number, log: Logger) {
  let lost = 0;
  return async (page: number, read: () => Promise<PageText>): Promise<PageText> => {
    try {
      return await read();
    } catch (error) {
      const damaged = error instanceof BrokerFlowError && error.code === 'damaged';
      if (!damaged || total === 1 || lost === MOST_LOST) throw error;
      lost += 1;
      log.warn('A page was given up', { page, problem: error.message });
      return directPage(page, { kind: 'damaged', message: error.message, widthPt: 595, heightPt: 842 });
    }
  };
}

/** Pages that are read before others may have their turn: enough to keep all workers busy to its end. */
export const USUAL_STRETCH = 16;

/** The pages cut into stretches, each with the number of pages that follow it. */
function stretchesOf(pages: readonly number[], stretch: number) {
  return Array.from({ length: Math.ceil(pages.length / stretch) }, (_, index) => ({
    pages: pages.slice(index * stretch, (index + 1) * stretch),
    after: Math.max(0, pages.length - (index + 1) * stretch),
  }));
}

/** The first page that is still to be read; page 1 tells whether the file opens when all are. */
function firstUnread(done: ReadonlyMap<number, PageText>): number {
  let page = 1;
  while (done.has(page)) page += 1;
  return page;
}

function checkedTotal(pages: number, limit: number): number {
  if (pages > limit) {
    throw new BrokerFlowError('too-many-pages', `The document has ${pages} pages`, {
      details: { pages, limit },
    });
  }
  return pages;
}

function readableOrRefuse(pages: readonly PageText[]): readonly PageText[] {
  if (pages.every((page) => page.reason === 'damaged-page')) {
    throw new BrokerFlowError('damaged', 'No page of the document can be read');
  }
  return pages;
}

const pagesTo = (total: number): readonly number[] => Array.from({ length: total }, (_, index) => index + 1);

/** Runs a job for each item, a few at once, in their order. Settles when none runs any more; throws the first error. */
async function runAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  onWaiting: (count: number) => void,
  job: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      onWaiting(waiting.length);
      try {
        await job(item);
      } catch (error) {
        failures.push(error);
        waiting.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  if (failures.length > 0) throw failures[0];
}

/** Makes calls follow each other: each waits until the one before has settled. */
function inTurn<T>(call: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let previous: Promise<void> = Promise.resolve();
  return (value) => {
    const next = previous.then(() => call(value));
    previous = next.catch(() => undefined);
    return next;
  };
}
