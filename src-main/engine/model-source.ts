import type { ModelNotice, ModelState } from '../../src-preload/contract/model.ts';
import { createOpenAiLanguageModel } from '../adapters/llm/openai-language-model.ts';
import type { ModelControl } from '../core/model-control.ts';
import type { Cache } from '../core/cache/cache.ts';
import type { Logger } from '../core/stage.ts';
import { tellBudgetOnce } from '../data/repositories/model-usage.ts';
import { createCircuit, type Circuit } from '../pipeline/classify/model/circuit.ts';
import { measuredModel } from '../pipeline/classify/model/measured-model.ts';
import { createModelAdviser, type ModelAdviser } from '../pipeline/classify/model/model-adviser.ts';
import { previewModel } from '../pipeline/classify/model/preview-model.ts';
import type { PricedAnswer } from '../pipeline/classify/model/question-lane.ts';
import { createSpending, localDay, type Spending } from '../pipeline/classify/model/spending.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Publish } from './event-hub.ts';
import { createConsentKeeper } from './model-consent.ts';
import { modelState } from './model-state.ts';

export interface ModelSource extends ModelControl {
  /** The key comes from the shell's secret store and lives in memory only. */
  readonly setApiKey: (key: string | null) => void;
  /** Null while the model is off, has no key, or the clerk has not agreed to send it documents. */
  readonly adviser: () => ModelAdviser | null;
}

interface Parts {
  readonly answers: Cache<PricedAnswer>;
  /** Forgets all answers. */
  readonly forgetAnswers: () => Promise<unknown>;
  readonly namesIn: (text: string) => readonly string[];
  readonly publish: Publish;
  readonly log: Logger;
}

/** An adviser, and the breaker that belongs to its address, model and key: another server starts afresh. */
interface Connection {
  readonly key: string;
  readonly adviser: ModelAdviser;
  readonly circuit: Circuit;
}

/** The language model of the settings, while it may be asked. */
export async function createModelSource(environment: JobEnvironment, parts: Parts): Promise<ModelSource> {
  const { db, settings, now } = environment;
  const spending = createSpending({ db, settings: () => settings().model, now });
  const consent = await createConsentKeeper(environment);
  let apiKey: string | null = null;
  let connection: Connection | null = null;
  let missedConsentAt: string | null = null;

  const connected = (): Connection | null => {
    const { enabled, baseUrl, model } = settings().model;
    if (!enabled || apiKey === null) return null;
    const key = JSON.stringify([baseUrl, model, apiKey]);
    if (connection?.key !== key)
      connection = connect(environment, { ...parts, key, apiKey, spending, mayAsk: () => mayAsk(key), tell });
    return connection;
  };
  const mayAsk = (key: string): boolean => connected()?.key === key && consent.current() !== null;
  const state = (): Promise<ModelState> =>
    modelState(environment, {
      spending,
      consent,
      hasKey: apiKey !== null,
      circuit: connected()?.circuit ?? null,
    });
  const tell = (notice: ModelNotice | null): void => {
    const told = state().then((reached) => parts.publish('model.changed', { state: reached, notice }));
    told.catch((error: unknown) =>
      parts.log.error('The state of the language model could not be told', error),
    );
  };
  /** A document has come that may not be shown: the clerk is told once for each address. */
  const missConsent = (): null => {
    const { baseUrl } = settings().model;
    if (missedConsentAt !== baseUrl) tell('no-consent');
    missedConsentAt = baseUrl;
    return null;
  };

  return {
    setApiKey: (key) => {
      apiKey = key;
      tell(null);
    },
    adviser: () => {
      const ready = connected();
      if (ready === null) return null;
      return consent.current() === null ? missConsent() : ready.adviser;
    },
    state,
    preview: () => previewModel(db, settings().model, parts.namesIn),
    giveConsent: async (shown) => {
      await consent.give(shown);
      tell(null);
    },
    withdrawConsent: async () => {
      await consent.withdraw();
      tell(null);
    },
    forgetAnswers: async () => {
      await parts.forgetAnswers();
    },
  };
}

function connect(
  { db, settings, now, telemetry }: JobEnvironment,
  parts: Parts & {
    readonly key: string;
    readonly apiKey: string;
    readonly spending: Spending;
    readonly mayAsk: () => boolean;
    readonly tell: (notice: ModelNotice | null) => void;
  },
): Connection {
  const { key, apiKey, answers, spending, mayAsk, tell, namesIn } = parts;
  const { baseUrl, model: name } = settings().model;
  const circuit = createCircuit(now, () => tell(circuit.isOpen() ? 'paused' : null));
  const adviser = createModelAdviser({
    model: measuredModel(createOpenAiLanguageModel({ baseUrl, model: name, apiKey }), telemetry),
    answers,
    settings: () => settings().model,
    circuit,
    spending,
    namesIn,
    mayAsk,
    onBudgetUsed: async () => tell((await tellBudgetOnce(db, localDay(now()))) ? 'budget-used' : null),
  });
  return { key, adviser, circuit };
}
