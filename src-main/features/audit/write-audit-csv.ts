import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { AuditEntry, AuditFilter } from '../../../src-preload/contract/audit.ts';
import { FIELD_NAMES } from '../../../src-preload/contract/vocabulary.ts';
import { FIELD_LABELS } from '../../core/field-labels.ts';
import type { Database } from '../../data/open-database.ts';
import { auditAfter } from '../../data/repositories/audit-log.ts';
import { AUDIT_COLUMNS, type CsvWords } from './csv-words.ts';

/** Lines read and written at once. */
const STRETCH = 2_000;

/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes the lines of the audit log that a filter lets through, oldest first, as CSV (RFC 4180, CRLF, UTF-8 with byte
 * order mark). Whoever asked removes the file, also when this throws.
 */
export async function writeAuditCsv(
  db: Database,
  filter: AuditFilter,
  target: string,
  words: CsvWords,
): Promise<void> {
  const file = await open(target, 'wx', 0o600);
  try {
    const names = AUDIT_COLUMNS.map((column) => words.columns[column]);
    await file.write(BYTE_ORDER_MARK + asCsv([names], words));
    let stretch = await auditAfter(db, filter, null, STRETCH);
    while (stretch.end !== null) {
      const rows = stretch.entries.map((entry) => cellsOf(entry, words));
      await file.write(asCsv(rows, words));
      stretch = await auditAfter(db, filter, stretch.end, STRETCH);
    }
  } finally {
    await file.close();
  }
}

/** A document may bring cells that a spreadsheet would run (`=HYPERLINK(…)`): they begin with an apostrophe. */
function asCsv(rows: readonly (readonly string[])[], { delimiter }: CsvWords): string {
  return stringify([...rows], { delimiter, record_delimiter: 'windows', escape_formulas: true });
}

function cellsOf(entry: AuditEntry, words: CsvWords): string[] {
  const { field, ...detail } = entry.detail;
  const name = FIELD_NAMES.find((known) => known === field);
  const cells: Readonly<Record<(typeof AUDIT_COLUMNS)[number], string>> = {
    at: entry.at,
    actor: words.actors[entry.actor],
    who: entry.who ?? '',
    event: words.events[entry.event],
    subject: name === undefined ? (field ?? '') : FIELD_LABELS[name],
    before: entry.before ?? '',
    after: entry.after ?? '',
    clientName: entry.clientName ?? '',
    filename: entry.about === 'request' ? entry.filename : '',
    requestId: entry.about === 'request' ? entry.requestId : '',
    clientId: entry.about === 'client' ? entry.clientId : '',
    detail: Object.entries(detail)
      .map(([key, value]) => `${key}: ${value}`)
      .join('; '),
  };
  return AUDIT_COLUMNS.map((column) => cells[column]);
}
