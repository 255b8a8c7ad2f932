import { expect, test } from 'vitest';
import { ModelFailure } from '../../../../../src-main/adapters/llm/language-model.ts';
import { createCircuit } from '../../../../../src-main/pipeline/classify/model/circuit.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const MINUTE = 60_000;

function circuitOnClock() {
  let at = START;
  const changes: string[] = [];
  const circuit = createCircuit(
    () => new Date(at),
    () => changes.push(circuit.state().state),
  );
  const fail = () =>
    circuit.run(() => Promise.reject(new ModelFailure('server-error'))).catch((error: unknown) => error);
  const failTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await fail();
  };
  const succeed = () => circuit.run(async () => 'answer');
  return { circuit, changes, fail, failTimes, succeed, wait: (ms: number) => void (at += ms) };
}

test('lets questions through while they are answered', async () => {
  const { circuit, succeed } = circuitOnClock();

  expect(await succeed()).toBe('answer');
  expect(circuit.state()).toEqual({ state: 'closed', retryAt: null, problem: null });
});

test('opens after five failures in a row, and says until when and why', async () => {
  const { circuit, changes, failTimes, fail, succeed } = circuitOnClock();

  await failTimes(4);
  expect(circuit.isOpen()).toBe(false);
  await fail();

  expect(circuit.state()).toEqual({
    state: 'open',
    retryAt: new Date(START + MINUTE).toISOString(),
    problem: 'server-error',
  });
  expect(changes).toEqual(['open']);
  await expect(succeed()).rejects.toMatchObject({ name: 'CircuitOpen' });
});

test('an answer between failures begins the count anew', async () => {
  const { circuit, failTimes, succeed } = circuitOnClock();

  await failTimes(4);
  await succeed();
  await failTimes(4);

  expect(circuit.isOpen()).toBe(false);
});

test('what the clerk cancels is no failure', async () => {
  const { circuit } = circuitOnClock();

  for (let time = 0; time < 9; time += 1) {
    await circuit.run(() => Promise.reject(new DOMException('', 'AbortError'))).catch(() => undefined);
  }

  expect(circuit.state()).toMatchObject({ state: 'closed', problem: null });
});

test('after the pause one question tries; its answer closes, the others wait for it', async () => {
  const { circuit, changes, failTimes, succeed, wait } = circuitOnClock();
  await failTimes(5);
  wait(MINUTE);
  expect(circuit.state()).toMatchObject({ state: 'half-open', retryAt: null });
  let answer = (_text: string): void => {};
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });

  const trying = circuit.run(() => answered);
  await expect(succeed()).rejects.toMatchObject({ name: 'CircuitOpen' });
  answer('again');

  expect(await trying).toBe('again');
  expect(circuit.state()).toEqual({ state: 'closed', retryAt: null, problem: null });
  expect(changes).toEqual(['open', 'closed']);
});

test('every try that fails doubles the pause, up to half an hour', async () => {
  const { circuit, fail, failTimes, wait } = circuitOnClock();
  await failTimes(5);

  for (const [pause, next] of [1, 2, 4, 8, 16, 30, 30].map((minutes, at, all) => [
    minutes,
    all[at + 1] ?? 30,
  ])) {
    wait((pause ?? 0) * MINUTE - 1);
    expect(circuit.state().state).toBe('open');
    wait(1);
    expect(circuit.state().state).toBe('half-open');
    await fail();
    wait((next ?? 0) * MINUTE - 1);
    expect(circuit.state().state).toBe('open');
    wait(1 - (next ?? 0) * MINUTE);
  }
});
