import { sql } from 'kysely';
import type { RequestStatus } from '../../src-preload/contract/vocabulary.ts';
import { reasonSentence } from '../core/error-messages.ts';
import type { Logger } from '../core/stage.ts';
import { createTurns } from '../core/turns.ts';
import type { Database } from '../data/open-database.ts';
import { findRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { releaseOriginal } from '../pipeline/intake/release-original.ts';
import type { JobEnvironment } from '../pipeline/job.ts';

/** The originals in the watched folder, which are let go once their requests are settled. */
export interface HeldOriginals {
  /** Lets the original of a request go if it is held and the request settled; what fails is logged and tried again later. */
  readonly release: (requestId: string) => Promise<void>;
  /** Does so once the work on the request has ended; whoever calls this does not wait. */
  readonly releaseAfter: (work: Promise<void>, requestId: string) => void;
  /** Lets go all that still lie there although their requests are settled. */
  readonly releaseSettled: () => Promise<void>;
  /** Resolves when none is being let go, and none is waited for, any more. */
  readonly close: () => Promise<void>;
}

/** Keeps step of what is being let go; one request's original is let go by one at a time. */
export function createHeldOriginals({
  environment,
  log,
}: {
  readonly environment: JobEnvironment;
  readonly log: Logger;
}): HeldOriginals {
  const { db } = environment;
  const inTurn = createTurns();
  const following = new Set<Promise<void>>();

  const releaseNow = async (requestId: string): Promise<void> => {
    try {
      const request = await findRequest(db, requestId);
      if (!request || !isHeld(request)) return;
      await releaseOriginal(request, {
        db,
        watch: environment.settings().watch,
        reasonSentence: request.reason ? reasonSentence(request.reason) : '',
        now: environment.now,
      });
    } catch (error) {
      log.error('An original could not be moved; it is tried again later', error);
    }
  };
  const release = (requestId: string): Promise<void> => inTurn(requestId, () => releaseNow(requestId));

  return {
    release,
    releaseAfter: (work, requestId) => {
      const whole = work.then(() => release(requestId));
      following.add(whole);
      void whole.finally(() => following.delete(whole));
    },
    releaseSettled: async () => {
      for (const id of await heldRequests(db)) await release(id);
    },
    close: async () => {
      await Promise.all(following);
    },
  };
}

const SETTLED: readonly RequestStatus[] = ['ready', 'review', 'failed', 'archived'];

/** Whether the original still lies in the watched folder although its request is settled. */
function isHeld(request: StoredRequest): boolean {
  return SETTLED.includes(request.status) && request.source === 'watch' && request.source_released === 0;
}

/** The settled requests whose originals still lie in the watched folder. */
async function heldRequests(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'status'])
    // Written into the statement: only then SQLite goes by the index over the few that still lie there. With their
    // status beside it, it would go through all that are settled instead.
    .where('source_released', '=', sql.lit(0))
    .where('source', '=', 'watch')
    .execute();
  return rows.flatMap(({ id, status }) => (SETTLED.includes(status) ? [id] : []));
}
