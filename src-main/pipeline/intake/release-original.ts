import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { systemCode } from '../../core/storage-error.ts';
import type { Database } from '../../data/open-database.ts';
import { WORKING_STATUSES, type RequestStatus } from '../../../src-preload/contract/vocabulary.ts';
import { documentOfRequest } from '../../data/repositories/documents.ts';
import { partsOfRequest, requestsOfOneArchive } from '../../data/repositories/request-parts.ts';
import { updateRequest, type StoredRequest } from '../../data/repositories/requests.ts';

/** The subfolders of a watched folder where originals go once their request is settled. */
export const PROCESSED_FOLDER = 'processed';
export const QUARANTINE_FOLDER = 'quarantine';

/**
 * Lets the original of a settled request go: to `processed`, or to `quarantine` with a text file
 * that says why. A file that was replaced meanwhile is left alone: it is a new one. When moving is
 * switched off the original stays and is remembered, so that it is not taken again.
 * @param reasonSentence what the reason file says, in the clerk's language
 */
export async function releaseOriginal(
  request: StoredRequest,
  options: { db: Database; watch: Settings['watch']; reasonSentence: string; now: () => Date },
): Promise<void> {
  const siblings = await requestsOfOneArchive(options.db, request.id);
  if (siblings.some((sibling) => isAtWork(sibling.status))) return;
  const refused = [request, ...siblings].every(({ status }) => status === 'failed');
  if (!(refused ? options.watch.moveRefused : options.watch.moveProcessed)) return;
  const archive = (await partsOfRequest(options.db, request.id)).find((part) => part.role === 'archive');
  const document = archive ?? (await documentOfRequest(options.db, request.id));
  const path = request.source_path;
  if (document && (await sha256Of(path)) === document.sha256) {
    const target = await freePlace(path, join(dirname(path), refused ? QUARANTINE_FOLDER : PROCESSED_FOLDER));
    // The reason first: an interruption in between leaves the original where it is found again.
    if (refused) await writeFile(`${target}.motivo.txt`, `${options.reasonSentence}\n`, 'utf8');
    await rename(path, target);
  }
  for (const { id } of [request, ...siblings]) {
    await updateRequest(options.db, id, { source_released: 1 }, options.now());
  }
}

/** Puts a file away that became part of a request: a reply, a receipt. It stays where moving is switched off. */
export async function putAway(path: string, watch: Settings['watch']): Promise<void> {
  if (!watch.moveProcessed) return;
  await rename(path, await freePlace(path, join(dirname(path), PROCESSED_FOLDER)));
}

/** True while the engine still has something to do: the archive's last request lets it go. */
function isAtWork(status: RequestStatus): boolean {
  return WORKING_STATUSES.some((working) => working === status);
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const source: AsyncIterable<Buffer> = createReadStream(path);
    for await (const bytes of source) hash.update(bytes);
    return hash.digest('hex');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Where a file may go in a folder, made if absent: under its name, or the next free one. */
async function freePlace(path: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let count = 1; ; count += 1) {
    const target = join(folder, count === 1 ? basename(path) : `${stem} (${count})${extension}`);
    const taken = await access(target).then(
      () => true,
      () => false,
    );
    if (!taken) return target;
  }
}
