import type { ReadingChoice } from '../../../src-preload/contract/reading.ts';
import type { IgnoredContent } from '../../../src-preload/contract/vocabulary.ts';
import type { PageText } from '../../core/document-text.ts';
import type { MediaType } from '../../core/media-type.ts';
import type { StageContext } from '../../core/stage.ts';
import type { ReadingOrder } from '../job.ts';

/** A file to read. The password is used for opening and kept nowhere. */
export interface ReadableFile {
  readonly path: string;
  readonly mediaType: MediaType;
  readonly password?: string;
}

export interface ReadOptions {
  /** A document with more pages is refused with `too-many-pages`. */
  readonly maxPages: number;
  /** Pages read before an interruption: they are not read again. */
  readonly alreadyRead: readonly PageText[];
  /**
   * Called once, when the file has opened, with what it holds and reading leaves alone; reading waits until
   * it has settled.
   */
  readonly onStart: (totalPages: number, ignored: readonly IgnoredContent[]) => void | Promise<void>;
  /** Called for each page as it is read, one call at a time; the next page waits until it has settled. */
  readonly onPage: (page: PageText, done: number, total: number) => void | Promise<void>;
  /** How the clerk wants a page (1-based) to be read; null for as usual. */
  readonly choiceFor?: (page: number) => ReadingChoice | null;
  /** How the document takes turns with others; without it, it waits for nobody. */
  readonly order?: ReadingOrder;
  readonly context: StageContext;
}
