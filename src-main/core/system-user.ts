import { userInfo } from 'node:os';

/** The name under which the clerk is logged in to this machine; null where the system has none to tell. */
export function systemUser(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null; // an account that the system does not list, as in a container
  }
}
