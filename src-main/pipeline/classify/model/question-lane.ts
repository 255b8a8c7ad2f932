import PQueue from 'p-queue';
import type { ModelReply } from '../../../adapters/llm/language-model.ts';
import { ModelFailure } from '../../../adapters/llm/language-model.ts';
import type { ModelAnswer, TokenUsage } from '../../../core/model-answer.ts';

/** One document about which the model is asked. */
export interface Question {
  readonly text: string;
  /** Asked whenever there is room for a call: while it says yes, the question goes before all others. */
  readonly urgent: () => boolean;
  readonly signal: AbortSignal;
}

/** An answer, with what it cost; its share when several were given at once. */
export interface PricedAnswer {
  readonly answer: ModelAnswer;
  readonly usage: TokenUsage | null;
}

type Ask = (documents: readonly string[], signal: AbortSignal) => Promise<ModelReply>;

const CALLS_AT_ONCE = 10;
/** Characters of a document that may share a call with others. */
const SHORT_DOCUMENT = 1500;
const MOST_IN_A_CALL = 8;
/** How long a short document waits for others; an answer takes about ten times as long. */
const GATHERING_MS = 100;

interface Waiting extends Question {
  readonly resolve: (answer: PricedAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks with at most ten calls under way. What the clerk waits for goes first and alone; short documents that come
 * at about the same time share a call, and when its answer is unusable each is asked about alone.
 */
export function createQuestionLane(ask: Ask): (question: Question) => Promise<PricedAnswer> {
  const calls = new PQueue({ concurrency: CALLS_AT_ONCE });
  const row: (readonly Waiting[])[] = [];
  let gathered: Waiting[] = [];
  let gathering: NodeJS.Timeout | undefined;

  const nextInRow = (): readonly Waiting[] => {
    const urgent = row.findIndex((questions) => questions.some((question) => question.urgent()));
    return row.splice(Math.max(urgent, 0), 1)[0] ?? [];
  };
  // Every place in the queue takes whoever is first when its turn comes.
  const stand = (questions: readonly Waiting[]): void => {
    row.push(questions);
    void calls.add(() => askAbout(nextInRow()));
  };
  const askAbout = async (all: readonly Waiting[]): Promise<void> => {
    const questions = all.filter(({ signal }) => !signal.aborted);
    if (questions.length === 0) return;
    try {
      const reply = await ask(
        questions.map(({ text }) => text),
        allAborted(questions),
      );
      for (const [index, question] of questions.entries()) question.resolve(priced(reply, index));
    } catch (error) {
      if (questions.length > 1 && error instanceof ModelFailure && error.problem === 'bad-answer')
        for (const question of questions) stand([question]);
      else for (const question of questions) question.reject(error);
    }
  };
  const endGathering = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    stand(gathered);
    gathered = [];
  };

  return (question) =>
    new Promise((resolve, reject) => {
      const waiting = { ...question, resolve, reject };
      if (question.signal.aborted) return reject(question.signal.reason);
      question.signal.addEventListener('abort', () => reject(question.signal.reason), { once: true });
      if (question.urgent() || question.text.length > SHORT_DOCUMENT) return stand([waiting]);
      gathered.push(waiting);
      if (gathered.length === MOST_IN_A_CALL) endGathering();
      else gathering ??= setTimeout(endGathering, GATHERING_MS);
    });
}

/** Aborts when nobody waits for the call any more. */
function allAborted(questions: readonly Waiting[]): AbortSignal {
  const controller = new AbortController();
  for (const { signal } of questions) {
    const check = (): void => {
      if (questions.every((question) => question.signal.aborted)) controller.abort(signal.reason);
    };
    signal.addEventListener('abort', check, { once: true });
  }
  return controller.signal;
}

function priced({ answers, usage }: ModelReply, index: number): PricedAnswer {
  const answer = answers[index];
  if (!answer) throw new ModelFailure('bad-answer');
  const share = (tokens: number): number => Math.round(tokens / answers.length);
  return {
    answer,
    usage: usage && { inputTokens: share(usage.inputTokens), outputTokens: share(usage.outputTokens) },
  };
}
