import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { ExpressionBuilder, Selectable } from 'kysely';
import {
  letterTextSchema,
  type LetterText,
  type TextPlace,
} from '../../../src-preload/contract/text-templates.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import type { TextTemplatesTable } from '../tables/insurer-tables.ts';

/** A text that the office wrote for itself. */
export interface StoredText {
  /** Another one whenever the text is another. */
  readonly id: string;
  readonly place: TextPlace;
  readonly text: LetterText;
  readonly updatedAt: string;
}

const source = z.string().transform((json) => letterTextSchema.parse(JSON.parse(json)));

/** All of the office's own texts. */
export async function officeTexts(db: Database): Promise<StoredText[]> {
  return (await db.selectFrom('text_templates').selectAll().execute()).map(storedText);
}

/** The office's own text for exactly this place; undefined where there is none. */
export async function findOfficeText(db: Database, place: TextPlace): Promise<StoredText | undefined> {
  const row = await db.selectFrom('text_templates').selectAll().where(isAt(place)).executeTakeFirst();
  return row && storedText(row);
}

/** Puts a text in the place of the shipped one. Call in a transaction. */
export async function saveOfficeText(
  trx: Database,
  place: TextPlace,
  text: LetterText,
  now: Date,
): Promise<void> {
  await deleteOfficeText(trx, place);
  const columns = { source: JSON.stringify(text), updated_at: now.toISOString() };
  await trx
    .insertInto('text_templates')
    .values({ id: randomUUID(), ...place, ...columns })
    .execute();
}

/** Lets the shipped text stand again. */
export async function deleteOfficeText(db: Database, place: TextPlace): Promise<void> {
  await db.deleteFrom('text_templates').where(isAt(place)).execute();
}

function isAt({ purpose, recipient, category, language }: TextPlace) {
  return (eb: ExpressionBuilder<Schema, 'text_templates'>) =>
    eb.and([
      eb('purpose', '=', purpose),
      eb('recipient', '=', recipient),
      eb('language', '=', language),
      category === null ? eb('category', 'is', null) : eb('category', '=', category),
    ]);
}

function storedText(row: Selectable<TextTemplatesTable>): StoredText {
  const { purpose, recipient, category, language } = row;
  return {
    id: row.id,
    place: { purpose, recipient, category, language },
    text: source.parse(row.source),
    updatedAt: row.updated_at,
  };
}
