import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerFlowError } from '../../core/errors.ts';
import type { UnpackTask } from '../unpack-protocol.ts';
import { createBudget, type Budget } from './budget.ts';

/** What goes along while a file is opened, and the files in it, and those in them. */
export interface Opening {
  readonly passwords: readonly string[];
  readonly budget: Budget;
  /** How many files were opened to come here. */
  readonly depth: number;
  /** Hears the names of signed files whose signature nobody verified. */
  readonly onUnverified: (name: string) => void;
  /** Puts bytes where a library that opens files finds them. */
  readonly onDisk: (bytes: Uint8Array) => Promise<string>;
}

/** A mail in a certified mail in a forwarded mail in an archive: further in nobody looks. */
const MOST_DEPTH = 5;

/** The beginning of an opening: the file as it was given. */
export function beginOpening(
  { passwords, mostBytes, folder }: UnpackTask,
  onUnverified: Opening['onUnverified'],
): Opening {
  let count = 0;
  const onDisk = async (bytes: Uint8Array): Promise<string> => {
    count += 1;
    const path = join(folder, `inside-${count}`);
    await writeFile(path, bytes);
    return path;
  };
  return { passwords, budget: createBudget(mostBytes), depth: 0, onUnverified, onDisk };
}

/** The opening one file further in. @throws BrokerFlowError `other-archive` when that is too deep. */
export function deeper(opening: Opening): Opening {
  if (opening.depth < MOST_DEPTH) return { ...opening, depth: opening.depth + 1 };
  throw new BrokerFlowError('other-archive', `More than ${MOST_DEPTH} files one inside the other`);
}
