import { BrokerFlowError } from '../../core/errors.ts';

/** Places in the header (MS-CFB, 2.2), in bytes. */
const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY_SECTOR = 48;
const FIRST_MINI_FAT_SECTOR = 60;
const HEADER_FAT_SECTORS = 76;
const MOST_HEADER_FAT_SECTORS = 109;
/** Places in a directory entry (MS-CFB, 2.6.1). */
const ENTRY_BYTES = 128;
const ENTRY_LINKS = [68, 72, 76] as const;

/**
 * Makes sure that a compound file leads nowhere in a circle, neither from sector to sector nor in its tree of
 * names: the library that reads it would follow it for ever.
 * @throws BrokerFlowError `damaged`
 */
export function refuseCircles(file: Buffer): void {
  const sectorBytes = file.readUInt16LE(SECTOR_SHIFT) === 12 ? 4096 : 512;
  const sector = (index: number): Buffer =>
    file.subarray((index + 1) * sectorBytes, (index + 2) * sectorBytes);
  const fat = Array.from({ length: MOST_HEADER_FAT_SECTORS }, (_, index) =>
    file.readInt32LE(HEADER_FAT_SECTORS + index * 4),
  ).flatMap((index) => (index >= 0 ? numbersOf(sector(index)) : []));
  refuseCircle(fat);
  const chain = (first: number): readonly Buffer[] => chainFrom(first, fat).map(sector);
  refuseCircle(chain(file.readInt32LE(FIRST_MINI_FAT_SECTOR)).flatMap(numbersOf));
  refuseTwiceNamed(Buffer.concat(chain(file.readInt32LE(FIRST_DIRECTORY_SECTOR))));
}

function numbersOf(sector: Buffer): readonly number[] {
  return Array.from({ length: Math.floor(sector.length / 4) }, (_, index) => sector.readInt32LE(index * 4));
}

/** Each entry names the next; what is below zero or beyond the end is an end. */
function refuseCircle(next: readonly number[]): void {
  const seenIn = new Map<number, number>();
  for (const start of next.keys()) {
    for (let at: number | undefined = start; at !== undefined && at in next; at = next[at]) {
      const walk = seenIn.get(at);
      if (walk === start) throw inCircles();
      if (walk !== undefined) break;
      seenIn.set(at, start);
    }
  }
}

function chainFrom(first: number, fat: readonly number[]): readonly number[] {
  const chain: number[] = [];
  for (let at: number | undefined = first; at !== undefined && at in fat; at = fat[at]) chain.push(at);
  return chain;
}

/** In a tree every entry is named by one other at most, and the root by none. */
function refuseTwiceNamed(directory: Buffer): void {
  const named = new Set([0]);
  for (let entry = 0; entry + ENTRY_BYTES <= directory.length; entry += ENTRY_BYTES) {
    const isUsed = directory.readUInt8(entry + 66) !== 0;
    for (const link of isUsed ? ENTRY_LINKS : []) {
      const index = directory.readInt32LE(entry + link);
      if (index < 0) continue;
      if (named.has(index)) throw inCircles();
      named.add(index);
    }
  }
}

function inCircles(): BrokerFlowError {
  return new BrokerFlowError('damaged', 'The compound file leads in circles');
}
