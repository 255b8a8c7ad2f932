import { useEffect, useEffectEvent, useState } from 'react';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { ViewerTarget } from '../../viewer/highlight.ts';
import type { FieldLine } from '../request/field-lines.ts';
import type { RequestFocus } from '../request/use-request-focus.ts';
import { doubtfulLines, isCategoryInDoubt, lineAfter, lineAtHand, poorPages } from './doubts.ts';

/** What the keys act on, and what the pages show. */
export interface DoubtAtHand {
  /** The values in doubt. */
  readonly lines: readonly FieldLine[];
  /** The one that the keys act on. */
  readonly line: FieldLine | null;
  /** What the keys 1 to 9 choose now. */
  readonly figuresChoose: 'category' | 'value';
  readonly target: ViewerTarget | null;
  readonly toNext: () => void;
  readonly toCategory: () => void;
  readonly toPage: (page: number) => void;
}

/** Which doubt of a request is looked at: the pages show it without being asked, also when another was settled. */
export function useDoubtAtHand(detail: RequestDetail, view: RequestFocus): DoubtAtHand {
  const [page, setPage] = useState<number | null>(poorPages(detail)[0] ?? null);
  const [onCategory, setOnCategory] = useState(isCategoryInDoubt(detail));
  const lines = doubtfulLines(view.sections);
  const line = lineAtHand(lines, view.focused);
  useLookAt(line?.name ?? null, view);
  return {
    lines,
    line,
    figuresChoose: line?.validity === 'contested' && !onCategory ? 'value' : 'category',
    target: page === null ? view.target : { page, box: null },
    toNext: () => {
      const next = onCategory ? line : lineAfter(lines, line);
      setOnCategory(false);
      setPage(null);
      if (next !== null) view.focus(next.name);
    },
    toCategory: () => setOnCategory(true),
    toPage: setPage,
  };
}

function useLookAt(name: FieldName | null, view: Pick<RequestFocus, 'focused' | 'focus'>): void {
  const look = useEffectEvent((wanted: FieldName) => {
    if (wanted !== view.focused) view.focus(wanted);
  });
  useEffect(() => {
    if (name !== null) look(name);
  }, [name]);
}
