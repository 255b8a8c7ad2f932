import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRecognizer } from '../../adapters/ocr/recognizer.ts';
import { createRecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
import { chosenTessdata, type ReadingLanguages, type TessdataSource } from '../../adapters/ocr/tessdata.ts';
import type { DocumentText } from '../../core/document-text.ts';
import { noTelemetry, type Telemetry } from '../../core/metrics/telemetry.ts';
import type { Logger } from '../../core/stage.ts';
import type { WatchedPool } from '../../core/watched-pool.ts';
import { createFairGate, type GateOwner } from '../../workers/fair-gate.ts';
import { createPagePool } from '../../workers/page-pool.ts';
import { readDocument, USUAL_STRETCH } from './read-document.ts';
import type { ReadableFile, ReadOptions } from './reading-request.ts';

/** What the reader is doing at this moment. */
export interface ReaderLoad {
  /** Pages of open documents that wait for a worker, to be opened or to be recognised. */
  readonly pagesQueued: number;
  readonly ocrBusy: number;
  readonly ocrWorkers: number;
  readonly pageWorkersBusy: number;
}

/** Reads documents: text layers where they are real, recognition where not, several documents at once. */
export interface DocumentReader {
  /**
   * The text of all pages. Refuses with a `BrokerFlowError`: `encrypted`, `wrong-password`, `damaged`,
   * `not-a-document`, `empty-file`, `no-pages`, `too-many-pages`, `unreadable-file`, `ocr-failed`; throws
   * `AbortError` when the context's signal fires. Workers stay warm in every case.
   */
  readonly read: (file: ReadableFile, options: ReadOptions) => Promise<DocumentText>;
  readonly load: () => ReaderLoad;
  /** Its threads, to be measured. */
  readonly pools: readonly WatchedPool[];
  /** The languages that the language data has. */
  readonly languages: () => Promise<ReadingLanguages>;
  /** Changes how many pages are recognised at once. */
  readonly resize: (ocrWorkers: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DocumentReaderOptions {
  readonly ocrWorkers: number;
  /** Resolution at which pages are drawn for recognition. */
  readonly dpi: number;
  /**
   * The language data to recognise with: `system` (the default: about 1.5 times as fast, its word
   * recall within half a point of the bundled data in a first, small comparison), `bundled`
   * or a folder. Where that has no Italian the bundled data is used; the log says which.
   */
  readonly tessdata?: string;
  /** What pages are recognised with; Tesseract unless a test says otherwise. */
  readonly startRecognizer?: typeof startRecognizer;
  /** A page whose recognition takes longer is given up. */
  readonly recognitionLimitMs?: number;
  /** Where the language data is gathered; a folder of the system's temporary folder by default. */
  readonly ocrCacheFolder?: string;
  readonly log: Logger;
  /** Pages and waiting are measured with it. */
  readonly telemetry?: Telemetry;
  /** Pages of a long document that are read before others have their turn; 16 by default. */
  readonly pagesAtATime?: () => number;
}

/**
 * One page worker for two cores, and no more than this: recognition is what takes the time of a scan, the stages
 * after it that of a digital document; a further page worker adds 65 MB, and 100 MB while it draws scans.
 */
const MOST_PAGE_WORKERS = 4;

/** Makes a reader. Its workers start when they are first needed. */
export function createDocumentReader(options: DocumentReaderOptions): DocumentReader {
  let ocrWorkers = options.ocrWorkers;
  const pageWorkers = Math.min(MOST_PAGE_WORKERS, Math.ceil(availableParallelism() / 2));
  const data = preparedTessdata(options);
  const pages = createPagePool({ threads: pageWorkers });
  const recognizers = createRecognizerPool(async (languages) => {
    const source = await data();
    const wanted = languages ?? source.usual;
    options.log.info('Starting a recogniser', { data: source.name, languages: wanted });
    return (options.startRecognizer ?? startRecognizer)(source, options.dpi, wanted);
  }, options.recognitionLimitMs);
  const telemetry = options.telemetry ?? noTelemetry();
  const { metrics } = telemetry;
  const waited = (pool: string) => (ms: number) => metrics.record('pool_wait_duration', { pool }, ms);
  const pageGate = createFairGate(pageWorkers, waited('pages'));
  const ocrGate = createFairGate(ocrWorkers, waited('ocr'));
  const unread = new Map<GateOwner, number>();

  return {
    read: async (file, readOptions) => {
      const owner = { urgent: readOptions.order?.urgent ?? (() => false) };
      try {
        return await readDocument(file, readOptions, {
          dpi: options.dpi,
          recognition: { recognizers, pages },
          pages,
          pageGate,
          ocrGate,
          owner,
          inFlight: pageWorkers + ocrWorkers,
          onUnread: (count) => unread.set(owner, count),
          telemetry,
          stretch: options.pagesAtATime?.() ?? USUAL_STRETCH,
          log: options.log,
        });
      } catch (error) {
        if (!readOptions.context.signal.aborted) throw error;
        throw new DOMException('Reading was cancelled', 'AbortError');
      } finally {
        unread.delete(owner);
      }
    },
    load: () => ({
      pagesQueued: [...unread.values()].reduce(
        (sum, count) => sum + count,
        pageGate.waiting() + ocrGate.waiting(),
      ),
      ocrBusy: ocrGate.busy(),
      ocrWorkers,
      pageWorkersBusy: pageGate.busy(),
    }),
    pools: [
      pages.watched,
      { name: 'ocr', total: () => ocrWorkers, busy: ocrGate.busy, threads: recognizers.threads },
    ],
    languages: data,
    resize: async (wanted) => {
      ocrWorkers = wanted;
      ocrGate.resize(wanted);
      await recognizers.keep(wanted);
    },
    close: async () => {
      await Promise.all([pages.close(), recognizers.close()]);
    },
  };
}

/** Gathers the language data once, with the first page that needs it; a failure is tried again. */
function preparedTessdata({
  tessdata,
  ocrCacheFolder,
}: DocumentReaderOptions): () => Promise<TessdataSource> {
  let preparing: Promise<TessdataSource> | undefined;
  return async () => {
    preparing ??= chosenTessdata(tessdata ?? 'system', ocrCacheFolder ?? join(tmpdir(), 'brokerflow'));
    try {
      return await preparing;
    } catch (error) {
      preparing = undefined;
      throw error;
    }
  };
}
