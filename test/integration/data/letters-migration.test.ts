import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { letters } from '../../../src-main/data/migrations/0019-letters.ts';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('carries messages, their recipients and what clerks changed into the new tables', async () => {
  const file = join(temporaryFolder(), 'old.sqlite');
  const old = openDatabase(file, {
    migrations: migrations.filter(({ version }) => version < letters.version),
  });
  await sql`
    insert into requests (id, status, filename, source, source_path, category, created_at, updated_at)
    values ('r', 'ready', 'a.pdf', 'drop', 'a', 'Fabbricato', '1', '1')`.execute(old.db);
  for (const [id, purpose, repeats] of [
    ['m1', 'quotation', null],
    ['m2', 'reminder', null],
    ['m3', 'quotation', 'm1'],
  ]) {
    await sql`
      insert into outbox (id, request_id, purpose, message_id, path, sender, subject, attachments, size_bytes, state, attempts, repeats, created_at)
      values (${id}, 'r', ${purpose}, ${id}, 'p', 's', 'x', '[]', 1, 'sent', 1, ${repeats}, '1')`.execute(
      old.db,
    );
    await sql`insert into outbox_recipients values (${id}, 0, 'a@b.example', 'to', 'accepted', null)`.execute(
      old.db,
    );
  }
  await sql`
    insert into forms (id, request_id, template, filename, path, filled_fields, total_fields, missing, title, empty_boxes, created_at)
    values ('f', 'r', 'summary', 'Scheda.pdf', 'p', 1, 1, '[]', 'Scheda', '[]', '1')`.execute(old.db);
  await sql`
    insert into drafts (id, request_id, kind, purpose, language, filename, path, recipients, subject, body, attachments, created_at)
    values ('d', 'r', 'client', 'reminder', 'it', 'd.eml', 'p', '[]', 'x', 'y', '["Scheda.pdf"]', '1')`.execute(
    old.db,
  );
  await sql`
    insert into draft_edits (request_id, purpose, left_out, base_subject, base_body, updated_at)
    values ('r', 'reminder', '["Scheda.pdf"]', 'x', 'y', '1'), ('r', 'quotation', '[]', 'x', 'y', '1')`.execute(
    old.db,
  );
  await old.close();

  const { db, close } = openDatabase(file);
  const broken = await sql`pragma foreign_key_check`.execute(db);
  const messages = await db.selectFrom('outbox').select(['number', 'id', 'kind', 'repeats']).execute();
  const recipients = await db.selectFrom('outbox_recipients').select('outbox_id').execute();
  const edits = await db.selectFrom('draft_edits').select(['purpose', 'kind', 'left_out', 'added']).execute();
  const [draft] = await db.selectFrom('drafts').select(['summary', 'text_id']).execute();
  await close();
  expect(broken.rows).toEqual([]);
  expect(messages).toEqual([
    { number: 1, id: 'm1', kind: 'insurer', repeats: null },
    { number: 2, id: 'm2', kind: 'client', repeats: null },
    { number: 3, id: 'm3', kind: 'insurer', repeats: 'm1' },
  ]);
  expect(recipients).toHaveLength(3);
  expect(edits).toEqual([
    { purpose: 'reminder', kind: 'client', left_out: '["Scheda.pdf","paper:risk-summary"]', added: '[]' },
    { purpose: 'quotation', kind: 'insurer', left_out: '[]', added: '[]' },
  ]);
  expect(draft).toEqual({ summary: 'Scheda.pdf', text_id: null });
});
