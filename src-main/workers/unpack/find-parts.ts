import type { UnpackTask } from '../unpack-protocol.ts';
import { filesInArchive } from './archive-files.ts';
import type { FoundPart } from './found-part.ts';
import { beginOpening } from './opening.ts';
import { embeddedIn, partsInside, partsOfEmbedded } from './parts-inside.ts';

/** What a file holds, found one after the other, and whether it has pages of its own. */
export interface Found {
  readonly hasOwnPages: boolean;
  readonly found: AsyncGenerator<FoundPart>;
  /** Names of the signed files met so far, whose signature nobody verified. */
  readonly unverified: readonly string[];
}

/** What a task asks for: the files of an archive as they are, or the documents of a mail or a portfolio. */
export async function findParts(task: UnpackTask): Promise<Found> {
  const unverified: string[] = [];
  const opening = beginOpening(task, (name) => unverified.push(name));
  const { path, filename: name, mediaType } = task;
  if (mediaType === 'application/pdf') {
    const inside = await embeddedIn(path, opening);
    return { hasOwnPages: !inside.coverIsNotice, found: partsOfEmbedded(inside, opening), unverified };
  }
  const isArchive = mediaType === 'application/zip';
  const found = isArchive
    ? filesInArchive(path, '', opening)
    : partsInside({ name, path, mediaType }, opening);
  return { hasOwnPages: false, found, unverified };
}
