import * as z from 'zod';
import type { RepeatedQuery, Span, Trace } from '../../core/metrics/tracer.ts';
import type { Database } from '../open-database.ts';
import type { TracesTable } from '../tables/metric-tables.ts';

const spansSchema: z.ZodType<Span[]> = z.array(
  z.object({
    name: z.string(),
    detail: z.string().nullable(),
    startMs: z.number(),
    durationMs: z.number(),
    parent: z.number().nullable(),
    queries: z.number(),
    queryMs: z.number(),
  }),
);
const queriesSchema: z.ZodType<RepeatedQuery[]> = z.array(
  z.object({
    statement: z.string(),
    count: z.number(),
    totalMs: z.number(),
    span: z.string().nullable().default(null),
    varied: z.boolean().default(false),
  }),
);

/** Keeps where the time of a piece of work went. */
export async function addTrace(db: Database, trace: Trace): Promise<void> {
  await db
    .insertInto('traces')
    .values({
      kind: trace.kind,
      subject: trace.subject,
      started_at: trace.startedAt,
      duration_ms: trace.durationMs,
      spans: JSON.stringify(trace.spans),
      dropped_spans: trace.droppedSpans,
      queries: JSON.stringify(trace.queries),
    })
    .execute();
}

/** The traces of a request (or a call), newest first. */
export async function tracesOf(db: Database, subject: string, limit: number): Promise<Trace[]> {
  const rows = await db
    .selectFrom('traces')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toTrace);
}

/** The slowest traces of a kind that began in [from, to), slowest first. */
export async function slowestTraces(
  db: Database,
  { kind, from, to, limit }: { kind: Trace['kind']; from: number; to: number; limit: number },
): Promise<Trace[]> {
  const rows = await db
    .selectFrom('traces')
    .selectAll()
    .where('kind', '=', kind)
    .where('started_at', '>=', from)
    .where('started_at', '<', to)
    .orderBy('duration_ms', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toTrace);
}

/** Lets go of traces that began before a moment. */
export async function forgetTraces(db: Database, before: number): Promise<void> {
  for (const kind of ['request', 'call'] as const) {
    await db.deleteFrom('traces').where('kind', '=', kind).where('started_at', '<', before).execute();
  }
}

function toTrace(row: Omit<TracesTable, 'id'>): Trace {
  return {
    kind: row.kind,
    subject: row.subject,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    spans: spansSchema.parse(JSON.parse(row.spans)),
    droppedSpans: row.dropped_spans,
    queries: queriesSchema.parse(JSON.parse(row.queries)),
  };
}
