import type { Generated } from 'kysely';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import type { PageSource } from '../../../src-preload/contract/vocabulary.ts';

export interface DocumentsTable {
  id: string;
  sha256: string;
  media_type: string | null;
  size_bytes: number;
  page_count: number | null;
  /** JSON: kinds of content that reading leaves alone. */
  ignored: Generated<string>;
  created_at: string;
}

/**
 * What a document is to a request. `read`: its pages are pages of the request, in the order of
 * `position`; `kept`: stored beside them, not read; `archive`: the ZIP it came in.
 */
export type DocumentRole = 'read' | 'kept' | 'archive';

export interface RequestDocumentsTable {
  request_id: string;
  document_id: string;
  /** 0 is the file as it was given. */
  position: Generated<number>;
  /** The part's own name; null for the file as it was given, which has the request's. */
  filename: string | null;
  role: Generated<DocumentRole>;
  /** Why a part that should have been read was not. */
  problem: ErrorCode | null;
}

export interface PagesTable {
  document_id: string;
  page: number;
  source: PageSource;
  reason: string;
  confidence: number;
  /** JSON: what may have spoilt the reading. */
  warnings: string;
  /** The language data that read the page. */
  read_with: string | null;
  width_pt: number;
  height_pt: number;
  /** JSON of the words, deflated. */
  words: Uint8Array;
}

/** How the clerk wants a page to be read; it holds until the document is read from the start. */
export interface ReadingChoicesTable {
  document_id: string;
  page: number;
  /** JSON. */
  choice: string;
}
