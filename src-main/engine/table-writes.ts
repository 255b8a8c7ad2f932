import type { HearQuery } from '../data/measured-query.ts';
import { writtenTable } from '../data/written-table.ts';

/** Tells which tables are written to: this engine alone writes to its database. */
export interface TableWrites {
  readonly hear: HearQuery;
  readonly follow: (written: (table: string) => void) => void;
}

/** Nobody follows at first. */
export function createTableWrites(): TableWrites {
  const followers: ((table: string) => void)[] = [];
  return {
    hear: ({ sql }) => {
      const table = writtenTable(sql);
      if (table !== null) followers.forEach((written) => written(table));
    },
    follow: (written) => void followers.push(written),
  };
}
