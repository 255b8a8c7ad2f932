import type { Box } from '../../src-preload/contract/requests.ts';

/** A mark on a page. `active` is the value the clerk is looking at; others are shown faintly. */
export interface Highlight {
  readonly key: string;
  readonly page: number;
  readonly box: Box;
  readonly active: boolean;
}

/** A place to bring into view. A new object scrolls again, even to the same place. */
export interface ViewerTarget {
  readonly page: number;
  readonly box: Box | null;
}
