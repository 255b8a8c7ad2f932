import type { Logger } from '../../src-main/core/stage.ts';

/** A log that nobody reads. */
export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
