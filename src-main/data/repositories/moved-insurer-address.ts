import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { QUOTED_CATEGORIES } from '../../../src-preload/contract/insurers.ts';
import { parseEmailList } from '../../core/email-address.ts';
import type { Database } from '../open-database.ts';
import { saveInsurer } from './insurers.ts';

const officeWithAddress = z.looseObject({ insurerEmail: z.string() });

/**
 * Earlier versions kept the insurer that was asked for everything as an address among the settings of the office. It
 * becomes an insurer of the address book, once; what of it is no address is kept among its notes.
 */
export async function moveInsurerAddress(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('settings')
      .select('value')
      .where('section', '=', 'office')
      .executeTakeFirst();
    const office = officeWithAddress.safeParse(parseJson(row?.value ?? 'null'));
    if (!office.success) return;
    const { insurerEmail, ...others } = office.data;
    await trx
      .updateTable('settings')
      .set({ value: JSON.stringify(others) })
      .where('section', '=', 'office')
      .execute();
    if (insurerEmail.trim() !== '') await addInsurer(trx, insurerEmail.trim(), now);
  });
}

async function addInsurer(trx: Database, address: string, now: Date): Promise<void> {
  const emails = [...new Set(parseEmailList(address))];
  const isWhole = emails.join() === address.split(/[;,\s]+/u).join();
  await saveInsurer(
    trx,
    {
      id: randomUUID(),
      name: 'Compagnia',
      language: 'it',
      categories: [...QUOTED_CATEGORIES],
      contacts: emails.map((email) => ({ id: randomUUID(), name: '', email, role: 'underwriting' })),
      notes: isWhole ? '' : address,
      removedAt: null,
    },
    now,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
