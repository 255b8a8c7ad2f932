import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';
import { BrokerFlowError } from '../core/errors.ts';

/** scrypt with the cost OWASP recommends (N = 2^17, r = 8, p = 1: 128 MB, about half a second). */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

const base64 = z.base64();
/** A text sealed with a passphrase: AES-256-GCM, all parts base64. */
export const sealedSchema = z.object({ salt: base64, nonce: base64, tag: base64, ciphertext: base64 });
export type Sealed = z.infer<typeof sealedSchema>;

const deriveKey = promisify(
  (passphrase: string, salt: Buffer, done: (error: Error | null, key: Buffer) => void) =>
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, COST, done),
);

/** Seals `text`; salt and nonce are new each time. */
export async function seal(text: string, passphrase: string): Promise<Sealed> {
  const salt = randomBytes(16);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce);
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    ciphertext: ciphertext.toString('base64'),
  };
}

/** Opens what {@link seal} made; throws `wrong-password` for another passphrase or an altered file. */
export async function unseal(sealed: Sealed, passphrase: string): Promise<string> {
  const bytes = (part: string): Buffer => Buffer.from(part, 'base64');
  const key = await deriveKey(passphrase, bytes(sealed.salt));
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.nonce));
  decipher.setAuthTag(bytes(sealed.tag));
  try {
    return Buffer.concat([decipher.update(bytes(sealed.ciphertext)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new BrokerFlowError('wrong-password', 'The passphrase does not open the stored key', { cause });
  }
}
