import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('tells of drafts that were there before what they are for', async () => {
  const file = join(temporaryFolder(), 'a.sqlite');
  const older = openDatabase(file, { migrations: migrations.filter(({ version }) => version < 14) });
  const at = '2026-11-20T08:00:00.000Z';
  for (const category of ['Fabbricato', 'Altro']) {
    await sql`insert into requests (id, status, filename, source, source_path, category, created_at, updated_at)
      values (${category}, 'ready', 'a.pdf', 'drop', '/a.pdf', ${category}, ${at}, ${at})`.execute(older.db);
    for (const kind of ['insurer', 'client']) {
      await sql`insert into drafts (id, request_id, kind, filename, path, recipients, subject, body, attachments, created_at)
        values (${`${category} ${kind}`}, ${category}, ${kind}, 'a.eml', 'a.eml', '[]', '', '', '[]', ${at})`.execute(
        older.db,
      );
    }
  }
  await older.close();

  const { db, close } = openDatabase(file);
  const drafts = await db.selectFrom('drafts').select(['id', 'purpose', 'insurer_id', 'language']).execute();
  await close();
  expect(Object.fromEntries(drafts.map(({ id, purpose }) => [id, purpose]))).toEqual({
    'Fabbricato insurer': 'quotation',
    'Fabbricato client': 'missing-data',
    'Altro insurer': 'quotation',
    'Altro client': 'receipt',
  });
  expect(drafts.every((draft) => draft.insurer_id === null && draft.language === 'it')).toBe(true);
});
