import type { IndexAdvice } from '../../../../src-preload/contract/queries.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import { createIndex, dropIndex } from '../../../data/repositories/database-schema.ts';
import {
  addIndexChange,
  adviceWithoutIndex,
  findAdvice,
  markApplied,
  markUndone,
} from '../../../data/repositories/index-advice.ts';

/** Who changes an index, and when. */
export interface IndexChangeBy {
  /** Null where the system names no user, and for the program itself. */
  readonly actor: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Makes the index of an advice and writes that down, in one transaction.
 * @throws BrokerFlowError `not-found`; `conflict` when it is made already or is no use
 */
export async function applyIndex(
  db: Database,
  id: number,
  { actor, now }: IndexChangeBy,
): Promise<IndexAdvice> {
  return db.transaction().execute(async (trx) => {
    const { advice, index } = await adviceWithIndex(trx, id);
    if (advice.state === 'applied') throw new BrokerFlowError('conflict', 'The index is made already');
    await createIndex(trx, index.sql);
    await markApplied(trx, index.indexName, now);
    await addIndexChange(trx, { at: now, actor, change: 'applied', ...index });
    return (await adviceWithIndex(trx, id)).advice;
  });
}

/**
 * Drops the index of an advice and writes that down, in one transaction.
 * @throws BrokerFlowError `not-found`; `conflict` when it is not applied
 */
export async function undoIndex(
  db: Database,
  id: number,
  { actor, now }: IndexChangeBy,
): Promise<IndexAdvice> {
  return db.transaction().execute(async (trx) => {
    const { advice, index } = await adviceWithIndex(trx, id);
    if (advice.state !== 'applied') throw new BrokerFlowError('conflict', 'The index is not applied');
    await dropIndex(trx, index.indexName);
    await markUndone(trx, index.indexName, now);
    await addIndexChange(trx, { at: now, actor, change: 'undone', ...index });
    return (await adviceWithIndex(trx, id)).advice;
  });
}

/** Calls applied indexes undone that are gone: a later version of the program may have made a table anew. */
export async function noticeLostIndexes(db: Database, log: Logger, now: number): Promise<void> {
  const lost = await adviceWithoutIndex(db);
  const names = new Set(lost.flatMap(({ indexName }) => indexName ?? []));
  if (names.size === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const name of names) {
      const advice = lost.find(({ indexName }) => indexName === name);
      await markUndone(trx, name, now);
      if (advice)
        await addIndexChange(trx, { at: now, actor: null, change: 'lost', ...figuresOf(advice, name) });
    }
  });
  log.warn('Advised indexes are not in the database any more', { indexes: [...names].join(', ') });
}

async function adviceWithIndex(trx: Database, id: number) {
  const advice = await findAdvice(trx, id);
  if (!advice) throw new BrokerFlowError('not-found', 'No such advice');
  if (advice.indexName === null) throw new BrokerFlowError('conflict', 'No index helps this statement');
  return { advice, index: figuresOf(advice, advice.indexName) };
}

function figuresOf({ sql, beforeMs, afterMs }: IndexAdvice, indexName: string) {
  return { indexName, sql: sql ?? '', beforeMs, afterMs };
}
