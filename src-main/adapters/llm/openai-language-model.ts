import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import PQueue from 'p-queue';
import * as z from 'zod';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { classificationPrompt } from './classification-prompt.ts';
import type { LanguageModel, LanguageModelAnswer } from './language-model.ts';

export interface OpenAiLanguageModelOptions {
  /** Of any server that speaks the chat completions protocol, e.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** How long one attempt may take, milliseconds. */
  readonly timeoutMs?: number;
  /** How long a question may take with all its attempts and pauses, milliseconds. */
  readonly deadlineMs?: number;
}

const TIMEOUT_MS = 30_000;
const DEADLINE_MS = 90_000;
const MAX_RETRIES = 3;
const MAX_CALLS_AT_ONCE = 10;

const answerSchema = z.object({
  category: z.enum(CATEGORIES),
  confidence: z.number().min(0).max(1),
});

/**
 * A model behind an OpenAI-compatible server. At most ten questions are under way at once; failed
 * attempts (connection, timeout, 408, 409, 429, 5xx) are repeated up to three times, after as long
 * as the server asks (`retry-after`) or else with exponential back-off and jitter, which the client
 * library does. Nothing is logged and no setting is taken from the environment.
 */
export function createOpenAiLanguageModel(options: OpenAiLanguageModelOptions): LanguageModel {
  const client = new OpenAI({
    baseURL: options.baseUrl,
    apiKey: options.apiKey,
    organization: null,
    project: null,
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    maxRetries: MAX_RETRIES,
    fetchOptions: { redirect: 'error' }, // a document goes to the address of the settings and nowhere else
    logLevel: 'off',
  });
  const queue = new PQueue({ concurrency: MAX_CALLS_AT_ONCE });
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  return {
    classify: (text, signal) =>
      queue.add(
        () => ask(client, options.model, text, AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])),
        { signal },
      ),
  };
}

async function ask(
  client: OpenAI,
  model: string,
  text: string,
  signal: AbortSignal,
): Promise<LanguageModelAnswer> {
  const prompt = classificationPrompt(text);
  const completion = await client.chat.completions.create(
    {
      model,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      response_format: zodResponseFormat(answerSchema, 'classification'),
    },
    { signal },
  );
  const content = completion.choices[0]?.message.content;
  if (!content) throw new Error('The model gave no answer');
  return answerSchema.parse(JSON.parse(content));
}
