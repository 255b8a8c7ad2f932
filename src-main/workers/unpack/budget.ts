import { BrokerFlowError } from '../../core/errors.ts';

/** More files than this in one mail or archive nobody sends on purpose. */
export const MOST_FILES = 200;

/** How much may still be taken out of a file, at all depths together. */
export interface Budget {
  readonly bytesLeft: () => number;
  /** Counts one more file. @throws BrokerFlowError `too-large` when it goes beyond what is allowed. */
  readonly take: (bytes: number) => void;
}

/** A budget of bytes, and of {@link MOST_FILES}. */
export function createBudget(mostBytes: number): Budget {
  let bytesLeft = mostBytes;
  let filesLeft = MOST_FILES;
  return {
    bytesLeft: () => bytesLeft,
    take: (bytes) => {
      if (filesLeft < 1) throw new BrokerFlowError('too-large', `It holds more than ${MOST_FILES} files`);
      if (bytes > bytesLeft) throw new BrokerFlowError('too-large', 'It holds more than is allowed');
      filesLeft -= 1;
      bytesLeft -= bytes;
    },
  };
}
