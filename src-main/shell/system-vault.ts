import { safeStorage } from 'electron';
import type { SystemVault } from './secrets.ts';

/** Electron's safeStorage. On Linux its `basic_text` backend only obscures, which does not count. */
export const systemVault: SystemVault = {
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};
