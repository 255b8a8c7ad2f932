import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The model that the application is shipped with. */
export const MODEL_FILE = fileURLToPath(new URL('../../resources/classifier/model.json', import.meta.url));

/** Tells one trained model from another: the sha-256 of its file, in hex. */
export const modelHash = (): string => createHash('sha256').update(readFileSync(MODEL_FILE)).digest('hex');
