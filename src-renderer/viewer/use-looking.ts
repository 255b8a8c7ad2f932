import { useState } from 'react';
import type { Box } from '../../src-preload/contract/requests.ts';
import type { ViewerTarget } from './highlight.ts';
import type { ChosenWords } from './word-selection.ts';

/** What the clerk looks at in the viewer. */
export interface Looking {
  /** The page in the middle of the view. */
  readonly page: number;
  readonly setPage: (page: number) => void;
  /** What to bring into view. */
  readonly place: ViewerTarget | null;
  readonly lookAt: (page: number, box: Box | null) => void;
  /** Words chosen on a page or in its text. */
  readonly chosen: ChosenWords | null;
  readonly choose: (chosen: ChosenWords | null) => void;
}

/** Where the clerk looks: what was chosen here holds until the next value (`target`) is looked at. */
export function useLooking(target: ViewerTarget | null): Looking {
  const [page, setPage] = useState(1);
  const [looked, setLooked] = useState<{ from: ViewerTarget | null; place: ViewerTarget } | null>(null);
  const [chosen, choose] = useState<ChosenWords | null>(null);
  return {
    page,
    setPage,
    place: looked !== null && looked.from === target ? looked.place : target,
    lookAt: (to, box) => setLooked({ from: target, place: { page: to, box } }),
    chosen,
    choose,
  };
}
