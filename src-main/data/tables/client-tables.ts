import type { Generated } from 'kysely';
import type { ClientEvent } from '../../../src-preload/contract/clients.ts';

/** The tables of clients, of the names and keys they are found by, and of what was decided about them. */
export interface ClientTables {
  clients: ClientsTable;
  client_names: ClientNamesTable;
  client_keys: { key: string; client_number: number };
  client_questions: ClientQuestionsTable;
  client_merges: ClientMergesTable;
  client_history: ClientHistoryTable;
  /** FTS5; rowid is `clients.number`. */
  client_search: { rowid: number; names: string; codes: string; contacts: string };
}

export interface ClientsTable {
  /** Counts up; what the search and the keys of names point to. */
  number: number;
  id: string;
  company: string;
  vat_number: string | null;
  tax_code: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
  province: string | null;
  /** The name without accents and capitals. */
  sort_name: Generated<string>;
  /** JSON: columns that the clerk wrote; documents leave them alone. */
  edited: Generated<string>;
  /** The client that this one is: it keeps its names and codes, and leads there. */
  merged_into: string | null;
  request_count: Generated<number>;
  last_request_at: string | null;
  /** The normal form of names that its keys were made in; 0 for none yet. */
  indexed_as: Generated<number>;
  created_at: string;
}

/** A name that a client goes by. */
export interface ClientNamesTable {
  client_id: string;
  name_key: string;
  name: string;
}

/** Whether a client (made for a request) is another that is like it. */
export interface ClientQuestionsTable {
  id: string;
  /** Null when a change by hand raised it. */
  request_id: string | null;
  client_id: string;
  candidate_id: string;
  similarity: number;
  /** JSON: lists of traits, as they stood when it was asked. */
  agrees: string;
  differs: string;
  /** Null while open. `needless`: another answer left nothing to ask. */
  answer: 'same' | 'different' | 'needless' | null;
  /** The merge that the answer made, or that made it needless. */
  merge_id: string | null;
  asked_at: string;
  answered_at: string | null;
}

/** Two clients made one. `filled`: JSON, columns of the kept one that the other gave. */
export interface ClientMergesTable {
  id: string;
  kept_id: string;
  absorbed_id: string;
  at: string;
  filled: string;
  undone_at: string | null;
}

export interface ClientHistoryTable {
  id: Generated<number>;
  client_id: string;
  at: string;
  who: string | null;
  event: ClientEvent['event'];
  /** JSON. */
  detail: string;
}
