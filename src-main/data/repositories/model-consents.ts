import type { ModelConsent } from '../../../src-preload/contract/model.ts';
import type { Database } from '../open-database.ts';

/** The consent that holds; null when none was given or the last was withdrawn. */
export async function findConsent(db: Database): Promise<ModelConsent | null> {
  const row = await db
    .selectFrom('model_consents')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? { address: row.address, masked: row.masked === 1, givenAt: row.given_at } : null;
}

/** Stores a consent; an older one ends with it. All are kept, with when they held. */
export async function addConsent(db: Database, consent: ModelConsent): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await withdrawConsent(trx, consent.givenAt);
    await trx
      .insertInto('model_consents')
      .values({
        address: consent.address,
        masked: consent.masked ? 1 : 0,
        given_at: consent.givenAt,
        withdrawn_at: null,
      })
      .execute();
  });
}

/** Ends the consent that holds, if there is one. `at` is an ISO moment. */
export async function withdrawConsent(db: Database, at: string): Promise<void> {
  await db
    .updateTable('model_consents')
    .set({ withdrawn_at: at })
    .where('withdrawn_at', 'is', null)
    .execute();
}
