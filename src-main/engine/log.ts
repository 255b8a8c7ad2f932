import type { Logger } from '../core/stage.ts';

/** Diagnostics as lines on standard error. Never the text of a document. */
export function createLog(): Logger {
  const write = (level: string, message: string, details?: Record<string, string | number>) => {
    const suffix = details ? ` ${JSON.stringify(details)}` : '';
    process.stderr.write(`${new Date().toISOString()} ${level} ${message}${suffix}\n`);
  };
  return {
    info: (message, details) => write('info', message, details),
    warn: (message, details) => write('warn', message, details),
    error: (message, error) =>
      write('error', error === undefined ? message : `${message}: ${describe(error)}`),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
