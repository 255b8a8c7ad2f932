import { readFile } from 'node:fs/promises';
import { readMessageFacts } from '../../adapters/mail/message-facts.ts';
import { readEml } from '../../adapters/mail/read-eml.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { storageCode } from '../../core/storage-error.ts';
import type { ReadMessage } from '../unpack-protocol.ts';
import { unwrapped } from './unwrap-message.ts';

/** A longer text is cut: its end is in the message as it came. */
const MOST_CHARACTERS = 50_000;

/** What a message says of itself, and what a person wrote in it. @throws BrokerFlowError `damaged` */
export async function readMessage(path: string): Promise<ReadMessage> {
  const bytes = await readFile(path);
  try {
    const { text } = await unwrapped(await readEml(bytes));
    return { facts: await readMessageFacts(bytes), text: text.trim().slice(0, MOST_CHARACTERS) };
  } catch (error) {
    if (storageCode(error) !== null) throw error;
    throw new BrokerFlowError('damaged', 'The message cannot be read', { cause: error });
  }
}
