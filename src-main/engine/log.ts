import { join } from 'node:path';
import { inspect } from 'node:util';
import electronLog from 'electron-log/node.js';
import type { Logger } from '../core/stage.ts';

/** A file larger than this becomes `NAME.old.log`, in the place of the one before; bytes. */
const LARGEST = 2 * 1024 * 1024;

/**
 * Diagnostics as lines on standard error and, given a data folder, in `logs/NAME.log` there, for support.
 * Each line is written at once, so the last words of a crash are kept. Never the text of a document.
 * @param name one file a thread, because each turns its own over
 */
export function createLog(dataFolder?: string, name: 'engine' | 'window' = 'engine'): Logger {
  const append =
    dataFolder === undefined ? () => undefined : openFile(join(dataFolder, 'logs', `${name}.log`));
  const write = (level: string, message: string): void => {
    const line = `${new Date().toISOString()} ${level} ${message}`;
    process.stderr.write(`${line}\n`);
    append(line);
  };
  const told = (message: string, details?: Record<string, string | number>) =>
    details ? `${message} ${JSON.stringify(details)}` : message;
  return {
    info: (message, details) => write('info', told(message, details)),
    warn: (message, details) => write('warn', told(message, details)),
    error: (message, error) =>
      write('error', error === undefined ? message : `${message}: ${describe(error)}`),
  };
}

/** A log that cannot be written (a full disk) must not stop the work: the library then says so on the console. */
function openFile(file: string): (line: string) => void {
  const log = electronLog.create({ logId: file });
  log.transports.console.level = false;
  Object.assign(log.transports.file, { resolvePathFn: () => file, format: '{text}', maxSize: LARGEST });
  return (line) => log.info(line);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}
