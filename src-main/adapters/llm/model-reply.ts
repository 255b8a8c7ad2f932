import * as z from 'zod';
import {
  boundedAnswer,
  modelAnswerSchema,
  modelReadingSchema,
  type TokenUsage,
} from '../../core/model-answer.ts';
import { ModelFailure, type ModelReply } from './language-model.ts';

/** The structure that the model is held to: `document` counts from 1. */
export const replySchema = z.object({
  answers: z.array(
    modelAnswerSchema
      .omit({ readings: true })
      .extend({ document: z.number().int(), fields: z.array(modelReadingSchema) }),
  ),
});

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().min(1) }) })).min(1),
});
const usageSchema = z.object({
  usage: z.object({
    prompt_tokens: z.number().int().nonnegative(),
    completion_tokens: z.number().int().nonnegative(),
  }),
});

/**
 * Reads what a server sent, trusting nothing: exactly one answer for each of `count` documents, in their order.
 * @throws ModelFailure `bad-answer`
 */
export function parseReply(completion: unknown, count: number): ModelReply {
  const usage = usageOf(completion);
  const content = completionSchema.safeParse(completion).data?.choices[0]?.message.content;
  const reply = replySchema.safeParse(parseJson(content ?? '')).data;
  if (reply?.answers.length !== count) throw new ModelFailure('bad-answer', { usage });
  const byDocument = new Map(reply.answers.map((answer) => [answer.document, answer]));
  const answers = Array.from({ length: count }, (_, index) => {
    const answer = byDocument.get(index + 1);
    if (!answer) throw new ModelFailure('bad-answer', { usage });
    const { category, confidence, reason, fields } = answer;
    return boundedAnswer({ category, confidence, reason, readings: fields });
  });
  return { answers, usage };
}

function usageOf(completion: unknown): TokenUsage | null {
  const counted = usageSchema.safeParse(completion).data?.usage;
  return counted ? { inputTokens: counted.prompt_tokens, outputTokens: counted.completion_tokens } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
