import type { Logger } from '../../src-main/core/stage.ts';

/** Says nothing: what is measured prints its figures alone. */
export const silent: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
