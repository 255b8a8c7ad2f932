import type { SmtpConnect } from '../adapters/mail/smtp.ts';
import type { ConnectImap } from '../adapters/mail/imap.ts';
import type { Logger } from '../core/stage.ts';
import type { TrialValues } from '../core/trial-values.ts';
import { createClassifier } from '../pipeline/classify/classifier.ts';
import type { ReplaceableClassifier } from '../pipeline/classify/learning/replaceable-classifier.ts';
import { createDocumentPipeline, type PipelineTools } from '../pipeline/document-pipeline.ts';
import type { DraftComposer } from '../pipeline/email/compose-drafts.ts';
import type { FormFiller } from '../pipeline/forms/form-filler.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Keyring } from '../pipeline/keyring.ts';
import {
  createDocumentReader,
  type DocumentReader,
  type DocumentReaderOptions,
} from '../pipeline/text/document-reader.ts';
import { createWorkQueue, type WorkQueue } from '../pipeline/work-queue.ts';
import type { UnpackPool } from '../workers/unpack-pool.ts';
import { documentsAtOnce } from './change-settings.ts';
import type { ModelSource } from './model-source.ts';
import type { EngineOptions } from './protocol.ts';

/** Outside tools that take the place of the real ones, for tests. */
export type OutsideTools = Pick<DocumentReaderOptions, 'startRecognizer'> & {
  readonly connectSmtp?: SmtpConnect;
  readonly connectImap?: ConnectImap;
  /** The clock; that of this machine by default. */
  readonly now?: () => Date;
};

/** The reader of documents and the queue of those in work. */
export function createWork(parts: {
  options: EngineOptions;
  environment: JobEnvironment;
  model: ModelSource;
  classifier: ReplaceableClassifier;
  composer: DraftComposer;
  formFiller: FormFiller;
  unpacker: UnpackPool;
  keyring: Keyring;
  log: Logger;
  onChange: (requestId: string) => void;
  outside: OutsideTools;
  trialValues: TrialValues;
}): { reader: DocumentReader; queue: WorkQueue } {
  const { options, environment, unpacker, keyring, log, onChange } = parts;
  const { dpi, tessdata, ...reading } = environment.settings().reading;
  const ocrWorkers = options.ocrWorkers ?? reading.ocrWorkers;
  const reader = createDocumentReader({
    ocrWorkers,
    dpi,
    tessdata,
    log,
    telemetry: environment.telemetry,
    pagesAtATime: () => parts.trialValues.of('pagesAtATime') ?? environment.settings().work.pagesAtATime,
    ...parts.outside,
  });
  const begin: PipelineTools['begin'] = (requestIds, password) => {
    for (const id of requestIds) {
      onChange(id);
      void queue.add(id, { priority: 'soon', password });
    }
  };
  const tools = { ...createTools(reader, parts), unpacker, keyring, begin };
  const pipeline = createDocumentPipeline(tools, environment);
  const concurrency = environment.settings().work.documentsAtOnce || documentsAtOnce(ocrWorkers);
  const queue = createWorkQueue({ pipeline, concurrency, log, onChange });
  return { reader, queue };
}

function createTools(
  reader: DocumentReader,
  {
    environment,
    model,
    classifier,
    composer,
    formFiller,
  }: {
    readonly environment: JobEnvironment;
    readonly model: ModelSource;
    readonly classifier: ReplaceableClassifier;
    readonly composer: DraftComposer;
    readonly formFiller: FormFiller;
  },
): Omit<PipelineTools, 'unpacker' | 'keyring' | 'begin'> {
  return {
    reader,
    classifier: createClassifier({
      local: classifier,
      threshold: () => environment.settings().review.confidenceThreshold,
      adviser: model.adviser,
    }),
    formFiller,
    composer,
  };
}
