import type { RequestStatus, Stage } from '../../src-preload/contract/vocabulary.ts';
import type { Progress } from '../../src-preload/contract/requests.ts';
import { BrokerFlowError, toCallError } from '../core/errors.ts';
import { timed } from '../core/metrics/timed.ts';
import type { StageContext } from '../core/stage.ts';
import { categoryOf } from '../data/repositories/requests.ts';
import { addRun } from '../data/repositories/runs.ts';
import type { RunsTable } from '../data/tables/run-tables.ts';
import { classifyStage } from './classify/classify-stage.ts';
import type { Classifier } from './classify/classifier.ts';
import { provisionalCategory } from './classify/provisional-category.ts';
import { emailStage } from './email/email-stage.ts';
import type { DraftComposer } from './email/compose-drafts.ts';
import { fieldsStage } from './fields/fields-stage.ts';
import { formsStage } from './forms/forms-stage.ts';
import type { FormFiller } from './forms/form-filler.ts';
import { openStage, type OpeningTools } from './intake/containers/open-stage.ts';
import type { Keyring } from './keyring.ts';
import { loadSubject, type JobEnvironment, type ReadingOrder, type StageRunner } from './job.ts';
import type { UnpackPool } from '../workers/unpack-pool.ts';
import { settle, settleFailed } from './settle.ts';
import { textStage } from './text/text-stage.ts';
import type { DocumentReader } from './text/document-reader.ts';

/** The tools of the stages. */
export interface PipelineTools {
  readonly unpacker: UnpackPool;
  readonly keyring: Keyring;
  /** Begins the work on requests that came out of an archive. */
  readonly begin: OpeningTools['begin'];
  readonly reader: DocumentReader;
  readonly classifier: Classifier;
  readonly formFiller: FormFiller;
  readonly composer: DraftComposer;
}

export interface PipelineRun {
  readonly requestId: string;
  readonly context: StageContext;
  readonly password?: string | undefined;
  /** What intake took, for the measurement; absent when a run is resumed or made again. */
  readonly intakeMs?: number | undefined;
  readonly order: ReadingOrder;
  readonly onProgress: (progress: Progress) => void;
  readonly onStage: () => void;
}

export type DocumentPipeline = (run: PipelineRun) => Promise<RunsTable['outcome'] | 'interrupted'>;

interface Step {
  readonly stage: Stage;
  /** The request has this status while the stage is at work. */
  readonly status: RequestStatus;
  readonly run: StageRunner;
}

/**
 * The way of a document after intake. Each stage stores its result, and the status that follows it,
 * before the next begins: a run starts at the stage that the stored status names, so a killed
 * process goes on where it stood.
 */
export function createDocumentPipeline(tools: PipelineTools, environment: JobEnvironment): DocumentPipeline {
  const asFirstSeen = provisionalCategory(tools.classifier);
  const steps: readonly Step[] = [
    { stage: 'intake', status: 'received', run: openStage(tools) },
    { stage: 'text', status: 'reading', run: textStage(tools.reader, tools.keyring, asFirstSeen) },
    { stage: 'classify', status: 'classifying', run: classifyStage(tools.classifier) },
    { stage: 'fields', status: 'extracting', run: fieldsStage() },
    { stage: 'forms', status: 'compiling', run: formsStage(tools.formFiller) },
    { stage: 'email', status: 'compiling', run: emailStage(tools.composer) },
  ];
  const { tracer } = environment.telemetry;
  return (run) =>
    tracer.trace({ kind: 'request', subject: run.requestId }, () => runSteps(steps, run, environment));
}

async function runSteps(steps: readonly Step[], run: PipelineRun, environment: JobEnvironment) {
  const { requestId, context } = run;
  const timings: Partial<Record<Stage, number>> = run.intakeMs === undefined ? {} : { intake: run.intakeMs };
  try {
    const { request } = await loadSubject(environment.db, requestId);
    for (const step of stepsFrom(steps, request.status)) {
      context.signal.throwIfAborted();
      const { stage } = step;
      await timed(
        environment.telemetry,
        { name: stage },
        () => runStep(step, run, environment),
        (ms, outcome) => {
          timings[stage] = (timings[stage] ?? 0) + ms;
          environment.telemetry.metrics.record('stage_duration', { stage, outcome }, ms);
        },
      );
    }
    const outcome = await settle(requestId, environment);
    await recordRun(run, outcome, timings, environment);
    return outcome;
  } catch (error) {
    if (isInterruption(context.signal)) return 'interrupted';
    const failure = toCallError(error);
    environment.telemetry.metrics.add('failures', { where: 'request', code: failure.code });
    if (failure.code === 'cancelled') context.log.info('A document was cancelled', { requestId });
    else context.log.warn('A document could not be processed', { requestId, code: failure.code });
    if (failure.code === 'internal') context.log.error('Unexpected failure', error);
    await settleFailed(requestId, new BrokerFlowError(failure.code, failure.message), environment);
    await recordRun(run, 'failed', timings, environment);
    return 'failed';
  }
}

/** A request just received starts at the first stage, any other at the stage its status names. */
function stepsFrom(steps: readonly Step[], status: RequestStatus): readonly Step[] {
  const first = steps.findIndex((step) => step.status === status);
  return first < 0 ? steps : steps.slice(first);
}

async function runStep(step: Step, run: PipelineRun, environment: JobEnvironment): Promise<void> {
  const { db, now } = environment;
  const stored = await loadSubject(db, run.requestId);
  if (stored.request.status !== step.status) {
    await db
      .updateTable('requests')
      .set({ status: step.status, updated_at: now().toISOString() })
      .where('id', '=', run.requestId)
      .execute();
  }
  run.onStage();
  const { context, password, order, onProgress } = run;
  await step.run({ ...stored, context, password, order, onProgress }, environment);
}

/** The engine is closing: the request keeps its status and is taken up at the next start. */
export const INTERRUPTION = 'interruption';

function isInterruption(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason === INTERRUPTION;
}

/** The request has settled: a measurement that cannot be stored must not change what became of it. */
async function recordRun(
  { requestId, context }: PipelineRun,
  outcome: RunsTable['outcome'],
  stages: Partial<Record<Stage, number>>,
  { db, now, telemetry }: JobEnvironment,
): Promise<void> {
  const totalMs = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
  telemetry.metrics.record('request_duration', { outcome }, totalMs);
  try {
    await addRun(db, { requestId, finishedAt: now().getTime(), totalMs, outcome, stages });
    const category = (await categoryOf(db, requestId)) ?? 'none';
    telemetry.metrics.add('requests', { category, outcome });
  } catch (error) {
    context.log.error('The measurement of a request could not be stored', error);
  }
}
