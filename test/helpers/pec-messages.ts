import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type PecFixture =
  | 'accettazione'
  | 'consegna'
  | 'mancata-consegna'
  | 'non-accettazione'
  | 'anomalia'
  | 'risposta'
  | 'non-recapitato';

/** A receipt, an envelope or a bounce about the message with this Message-ID. */
export function aPecMessage(name: PecFixture, messageId: string): Buffer {
  const file = fileURLToPath(new URL(`../fixtures/pec/${name}.eml`, import.meta.url));
  return Buffer.from(readFileSync(file, 'latin1').replaceAll('@@MESSAGE-ID@@', messageId), 'latin1');
}
