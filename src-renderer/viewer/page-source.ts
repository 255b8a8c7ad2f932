import type { PageSize } from './geometry.ts';

/** A stored file as the viewer is given it. `url` is one of the application's own protocol. */
export interface ViewerFile {
  readonly url: string;
  readonly kind: 'pdf' | 'image';
  readonly name: string;
  /** The document it is; null for a form, which is never protected. */
  readonly documentId: string | null;
}

/** An open file that can draw its pages: PDF and images look the same to the viewer. */
export interface PageSource {
  readonly pageCount: number;
  /** Size of page 1: what every other page is taken for until it was looked at. */
  readonly firstSize: PageSize;
  /** The first page of each file, in order. */
  readonly firstPages: readonly number[];
  readonly sizeOf: (page: number) => Promise<PageSize>;
  /**
   * Draws a page, `scale` device pixels for each CSS pixel at 100 %.
   * Rejects with an `AbortError` when the signal fires.
   */
  readonly draw: (page: number, scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  /** Frees what the page holds; it can be drawn again. */
  readonly release: (page: number) => void;
  readonly close: () => void;
}

/** Why a file could not be opened. */
export type ViewerProblem = 'password' | 'wrong-password' | 'damaged' | 'unreachable';

/** Thrown by the openers; everything else that is thrown is a bug. */
export class ViewerError extends Error {
  readonly problem: ViewerProblem;

  constructor(problem: ViewerProblem, cause?: unknown) {
    super(`The file cannot be shown: ${problem}`, { cause });
    this.name = 'ViewerError';
    this.problem = problem;
  }
}

/** The bytes of a stored file. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new ViewerError('unreachable');
    return await response.arrayBuffer();
  } catch (error) {
    if (signal.aborted || error instanceof ViewerError) throw error;
    throw new ViewerError('unreachable', error);
  }
}

/** Largest canvas drawn, in pixels: beyond it the page is drawn coarser rather than not at all. */
const LARGEST_CANVAS = 24_000_000;

/** The scale at which a page of this size stays within the largest canvas. */
export function safeScale(size: PageSize, scale: number): number {
  return Math.min(scale, Math.sqrt(LARGEST_CANVAS / (size.width * size.height)));
}
