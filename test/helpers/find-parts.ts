import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectMediaType, isContainer } from '../../src-main/core/media-type.ts';
import { findParts } from '../../src-main/workers/unpack/find-parts.ts';
import type { FoundPart } from '../../src-main/workers/unpack/found-part.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface PartsOptions {
  readonly filename?: string;
  readonly passwords?: readonly string[];
  readonly mostBytes?: number;
}

/** What the unpack thread finds in a file, in this thread. */
export async function partsOf(bytes: Uint8Array, options: PartsOptions = {}): Promise<readonly FoundPart[]> {
  const folder = temporaryFolder();
  const path = join(folder, 'given');
  writeFileSync(path, bytes);
  const detected = detectMediaType(bytes.subarray(0, 4096));
  const mediaType = isContainer(detected) ? detected : 'application/pdf';
  const { filename = 'given', passwords = [], mostBytes = 50_000_000 } = options;
  const { found } = await findParts({ path, filename, mediaType, passwords, folder, mostBytes });
  const parts: FoundPart[] = [];
  for await (const part of found) parts.push(part);
  return parts;
}

/** Each part in short: its name and what is to become of it. */
export function inShort(parts: readonly FoundPart[]): string[] {
  return parts.map(({ filename, bytes, role, problem }) => {
    const fate = bytes === null ? 'left out' : (problem ?? role);
    return `${filename}: ${fate}`;
  });
}
