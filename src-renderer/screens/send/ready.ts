import { isBlocking, type Letter } from '../../../src-preload/contract/outbox.ts';

/** Whether nothing stands against sending a letter. */
export function maySend({ warnings }: Pick<Letter, 'warnings'>): boolean {
  return !warnings.some(isBlocking);
}

/** Whether a letter waits for the clerk to send it: it has not left yet, and may. */
export function isReady(letter: Letter): boolean {
  const { message } = letter;
  return maySend(letter) && (message === null || message.state === 'failed');
}

/** Whether a letter can go out now: for the first time, anew after a failure, or once more. */
export function canSend(letter: Letter): boolean {
  return maySend(letter) && (isReady(letter) || letter.message?.state === 'sent');
}
