import type { UnpackPool } from '../../workers/unpack-pool.ts';
import type { Keyring } from '../keyring.ts';

/** What taking in needs to open archives. */
export interface IntakeTools {
  readonly unpacker: UnpackPool;
  readonly keyring: Pick<Keyring, 'remembered'>;
}
