import type { Result } from '../../src-preload/contract/errors.ts';
import type { IgnoredContent } from '../../src-preload/contract/vocabulary.ts';
import type { KnownText, LayerReason, PictureReason, WantedPage } from '../adapters/pdf/read-pdf-page.ts';
import type { GreyImage } from '../adapters/images/grey-image.ts';
import type { PreparedPage } from '../adapters/images/prepare-for-ocr.ts';
import type { Word } from '../core/document-text.ts';
import type { MediaType } from '../core/media-type.ts';
import type { PageSize } from '../core/reading-order/placed-word.ts';
import type { QuarterTurns } from '../core/reading-order/turn-box.ts';

/** What can be asked of a page worker. Plain data: it crosses a thread boundary. */
export type PageTask =
  | ({ readonly kind: 'read' } & ReadTask)
  | { readonly kind: 'turn'; readonly image: GreyImage; readonly quarters: QuarterTurns };

/** Read one page of a file; pages without a real text layer are drawn. */
export interface ReadTask extends WantedPage {
  readonly path: string;
  readonly mediaType: MediaType;
  readonly password?: string;
  /** Look through the whole file for what is left alone. */
  readonly inspect?: boolean;
}

export interface ReadAnswer {
  readonly totalPages: number;
  /** What the file holds and reading leaves alone; empty unless the file was inspected. */
  readonly ignored: readonly IgnoredContent[];
  readonly page: WorkerPage;
}

/** A page as a worker hands it back. */
export type WorkerPage = PageSize &
  (
    | { readonly kind: 'text'; readonly reason: LayerReason; readonly words: readonly Word[] }
    | { readonly kind: 'blank' }
    | {
        readonly kind: 'picture';
        readonly reason: PictureReason;
        readonly prepared: PreparedPage;
        readonly known: readonly KnownText[];
      }
    /** This page alone cannot be read; the file as a whole can. */
    | { readonly kind: 'damaged'; readonly message: string }
  );

/** Refusals travel as data: an error class does not survive the way between threads. */
export type PageAnswer = Result<ReadAnswer | GreyImage>;
