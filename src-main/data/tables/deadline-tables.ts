import type { Generated, GeneratedAlways } from 'kysely';
import type {
  ClosedBy,
  DeadlineKind,
  DeadlineState,
  ExpiryBasis,
} from '../../../src-preload/contract/deadlines.ts';
import type { Category, MailLanguage } from '../../../src-preload/contract/vocabulary.ts';

/** The tables of policies, of what is due by when, and of what was said and written about it. */
export interface DeadlineTables {
  policies: PoliciesTable;
  policy_changes: PolicyChangesTable;
  deadlines: DeadlinesTable;
  reminders: RemindersTable;
  renewal_letters: RenewalLettersTable;
}

export interface PoliciesTable {
  id: string;
  /** The client whose it is now; null while its request names nobody. */
  client_id: string | null;
  /** The client that a clerk wrote it to; null for one that a request names. */
  owner_id: string | null;
  /** The request that names it; null for one that a clerk wrote. */
  request_id: string | null;
  source: 'request' | 'clerk';
  category: Category | null;
  insurer: string | null;
  number: string | null;
  /** yyyy-mm-dd. */
  expires_on: string | null;
  expiry_basis: ExpiryBasis | null;
  premium_eur: number | null;
  notes: Generated<string>;
  /** JSON: columns that the clerk wrote; its request leaves them alone. */
  edited: Generated<string>;
  /** 1 while its request does not name it. */
  withdrawn: Generated<number>;
  /** 1 while another row speaks of the same policy and is to be believed. */
  superseded: Generated<number>;
  removed_at: string | null;
  created_at: string;
  updated_at: string;
  /** What two rows of one policy have in common. */
  identity: GeneratedAlways<string>;
}

/** What a clerk did to a policy. */
interface PolicyChangesTable {
  number: Generated<number>;
  id: string;
  policy_id: string;
  at: string;
  /** JSON: columns as they stood; null for a policy that was added. */
  before: string | null;
}

/** Kept by triggers; `id` is that of the request or the policy. Only `state`, `closed_by` and `shown_on` are written. */
export interface DeadlinesTable {
  id: string;
  kind: DeadlineKind;
  request_id: string | null;
  policy_id: string | null;
  client_id: string | null;
  category: Category | null;
  due_on: string;
  /** The day it was postponed to, else `due_on`. */
  shown_on: string;
  state: Generated<DeadlineState>;
  closed_by: ClosedBy | null;
  /** 0 once its request is archived or its policy removed. */
  live: number;
}

/** A reminder that was given; `told_at` is null until it was shown. */
interface RemindersTable {
  deadline_id: string;
  day: string;
  days_before: number;
  at: string;
  told_at: string | null;
}

export interface RenewalLettersTable {
  id: string;
  deadline_id: string;
  expires_on: string;
  language: MailLanguage;
  filename: string;
  /** Relative to the data folder. */
  path: string;
  recipient: string | null;
  subject: string;
  body: string;
  prepared_at: string;
}
