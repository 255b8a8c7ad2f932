import type * as z from 'zod';
import type { Database } from '../open-database.ts';

/** Everything the office set to be judged by: subject -> choice, as it was stored. What is damaged is left out. */
export async function judgingChoices(db: Database): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.selectFrom('judging_choices').selectAll().execute();
  return new Map(
    rows.flatMap(({ subject, choice }) => {
      const parsed = parseJson(choice);
      return parsed === undefined ? [] : [[subject, parsed] as const];
    }),
  );
}

/** What the office set for a subject, if it is what `schema` says; null for the default. */
export function chosen<T>(
  choices: ReadonlyMap<string, unknown>,
  subject: string,
  schema: z.ZodType<T>,
): T | null {
  const parsed = schema.safeParse(choices.get(subject));
  return parsed.success ? parsed.data : null;
}

/** Sets a subject; null brings its default back. */
export async function saveJudgingChoice(db: Database, subject: string, choice: unknown): Promise<void> {
  if (choice === null) await db.deleteFrom('judging_choices').where('subject', '=', subject).execute();
  else {
    await db
      .replaceInto('judging_choices')
      .values({ subject, choice: JSON.stringify(choice) })
      .execute();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
