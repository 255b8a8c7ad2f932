import { expect, test } from 'vitest';
import { ModelFailure, type ModelReply } from '../../../../../src-main/adapters/llm/language-model.ts';
import type { ModelAnswer } from '../../../../../src-main/core/model-answer.ts';
import {
  createQuestionLane,
  type Question,
} from '../../../../../src-main/pipeline/classify/model/question-lane.ts';

const LONG = 'x'.repeat(2000);

function answerTo(text: string): ModelAnswer {
  return { category: 'Altro', confidence: 1, reason: text.slice(0, 20), readings: [] };
}

function reply(documents: readonly string[]): ModelReply {
  return { answers: documents.map(answerTo), usage: { inputTokens: 900, outputTokens: 90 } };
}

function question(text: string, more: Partial<Question> = {}): Question {
  return { text, urgent: () => false, signal: new AbortController().signal, ...more };
}

/** A lane whose calls wait until they are let go. */
function gatedLane() {
  const calls: {
    documents: readonly string[];
    signal: AbortSignal;
    answer: (with_: ModelReply) => void;
    fail: (error: Error) => void;
  }[] = [];
  const ask = createQuestionLane(
    (documents, signal) =>
      new Promise((answer, fail) => {
        calls.push({ documents, signal, answer, fail });
      }),
  );
  return { calls, ask };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
};

test('has at most ten calls under way', async () => {
  const { calls, ask } = gatedLane();
  const answers = Array.from({ length: 25 }, (_, index) => ask(question(`${index}${LONG}`)));

  await turns();
  expect(calls).toHaveLength(10);
  for (let done = 0; done < 25; done += 1) {
    calls[done]?.answer(reply(calls[done]?.documents ?? []));
    await turns();
    expect(calls.length).toBeLessThanOrEqual(done + 11);
  }
  expect(await Promise.all(answers)).toHaveLength(25);
});

test('what the clerk has opened goes before what came earlier', async () => {
  const { calls, ask } = gatedLane();
  for (let first = 0; first < 10; first += 1) void ask(question(LONG));
  let opened = false;
  void ask(question(`early ${LONG}`));
  void ask(question(`opened ${LONG}`, { urgent: () => opened }));
  await turns();

  opened = true;
  calls[0]?.answer(reply([LONG]));
  await turns();

  expect(calls[10]?.documents[0]).toMatch(/^opened/);
});

test('short documents that come together share a call; each has its own answer and its share of the cost', async () => {
  const shown: (readonly string[])[] = [];
  const ask = createQuestionLane(async (documents) => {
    shown.push(documents);
    return reply(documents);
  });

  const answers = await Promise.all(['uno', 'due', 'tre'].map((text) => ask(question(text))));

  expect(shown).toEqual([['uno', 'due', 'tre']]);
  expect(answers.map(({ answer }) => answer.reason)).toEqual(['uno', 'due', 'tre']);
  expect(answers[1]?.usage).toEqual({ inputTokens: 300, outputTokens: 30 });
});

test('no call has more than eight documents', async () => {
  const shown: number[] = [];
  const ask = createQuestionLane(async (documents) => {
    shown.push(documents.length);
    return reply(documents);
  });

  await Promise.all(Array.from({ length: 11 }, (_, index) => ask(question(`${index}`))));

  expect(shown).toEqual([8, 3]);
});

test('a long document and one that the clerk waits for are asked about alone', async () => {
  const shown: (readonly string[])[] = [];
  const ask = createQuestionLane(async (documents) => {
    shown.push(documents);
    return reply(documents);
  });

  await Promise.all([
    ask(question(LONG)),
    ask(question('breve', { urgent: () => true })),
    ask(question('altro')),
  ]);

  expect(shown).toEqual([[LONG], ['breve'], ['altro']]);
});

test('after an unusable answer about several each is asked about alone', async () => {
  const shown: (readonly string[])[] = [];
  const ask = createQuestionLane(async (documents) => {
    shown.push(documents);
    if (documents.length > 1) throw new ModelFailure('bad-answer');
    if (documents[0] === 'due') throw new ModelFailure('bad-answer');
    return reply(documents);
  });

  const outcomes = await Promise.allSettled(['uno', 'due'].map((text) => ask(question(text))));

  expect(shown).toEqual([['uno', 'due'], ['uno'], ['due']]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('a server that fails is not asked again about each', async () => {
  let calls = 0;
  const ask = createQuestionLane(async () => {
    calls += 1;
    throw new ModelFailure('server-error');
  });

  const outcomes = await Promise.allSettled(['uno', 'due'].map((text) => ask(question(text))));

  expect(calls).toBe(1);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('one that is cancelled leaves a shared call; the call ends when all have', async () => {
  const { calls, ask } = gatedLane();
  const [first, second] = [new AbortController(), new AbortController()];
  const outcomes = Promise.allSettled([
    ask(question('uno', { signal: first.signal })),
    ask(question('due', { signal: second.signal })),
  ]);
  await expect.poll(() => calls.length).toBe(1);

  first.abort();
  expect(calls[0]?.signal.aborted).toBe(false);
  second.abort();
  expect(calls[0]?.signal.aborted).toBe(true);
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
