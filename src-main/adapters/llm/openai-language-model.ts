import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { boundedFetch } from './bounded-fetch.ts';
import { ModelFailure, type LanguageModel, type ModelReply } from './language-model.ts';
import { modelProblem } from './model-problem.ts';
import { modelPrompt } from './model-prompt.ts';
import { parseReply, replySchema } from './model-reply.ts';

export interface OpenAiLanguageModelOptions {
  /** Of any server that speaks the chat completions protocol, e.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** How long one attempt may take, milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** How long a call may take with all its attempts and pauses, milliseconds. */
  readonly deadlineMs?: number | undefined;
}

const TIMEOUT_MS = 30_000;
const DEADLINE_MS = 60_000;
const MAX_RETRIES = 3;
/** Ten answers about documents with two hundred plates each are shorter. */
const MOST_REPLY_BYTES = 512 * 1024;

/**
 * A model behind an OpenAI-compatible server. Failed attempts (connection, timeout, 408, 409, 429, 5xx) are
 * repeated up to three times, after as long as the server asks (`retry-after`) or else with exponential back-off
 * and jitter, which the client library does. Nothing is logged and no setting is taken from the environment.
 * Parameters that not every server takes (temperature, a limit of tokens) are left out.
 */
export function createOpenAiLanguageModel(options: OpenAiLanguageModelOptions): LanguageModel {
  const client = new OpenAI({
    baseURL: options.baseUrl,
    apiKey: options.apiKey,
    organization: null,
    project: null,
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    maxRetries: MAX_RETRIES,
    fetch: boundedFetch(MOST_REPLY_BYTES),
    fetchOptions: { redirect: 'error' }, // a document goes to the address of the settings and nowhere else
    logLevel: 'off',
  });
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  return {
    ask: async (documents, signal) => {
      try {
        const ends = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
        return await complete(client, options.model, documents, ends);
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof ModelFailure) throw error;
        throw new ModelFailure(modelProblem(error), { cause: error });
      }
    },
  };
}

async function complete(
  client: OpenAI,
  model: string,
  documents: readonly string[],
  signal: AbortSignal,
): Promise<ModelReply> {
  const prompt = modelPrompt(documents);
  const completion: unknown = await client.chat.completions.create(
    {
      model,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      response_format: zodResponseFormat(replySchema, 'answers'),
    },
    { signal },
  );
  return parseReply(completion, documents.length);
}
