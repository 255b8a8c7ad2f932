import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { PageSize } from './geometry.ts';
import type { ViewerTarget } from './highlight.ts';
import { scrollFor, spanOf } from './scroll-target.ts';

interface Pages {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly sizes: readonly PageSize[];
  readonly scale: number;
  /** Room at each side of a page, CSS pixels. */
  readonly gap: number;
  /** Room above a page for what stands there, CSS pixels. */
  readonly headroom: (page: number) => number;
}

/** Brings a place into view whenever another one is looked at, once the pages are laid out. */
export function useShowTarget(target: ViewerTarget | null, pages: Pages): void {
  const show = useEffectEvent(({ page, box }: ViewerTarget) => {
    const pane = pages.scroller.current;
    const size = pages.sizes[page - 1];
    if (pane === null || size === undefined) return;
    const width = size.width * pages.scale;
    const start = pages.virtualizer.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0;
    if (box === null) return pane.scrollTo({ top: start });
    const top = start + pages.headroom(page);
    const left = Math.max(pages.gap, (pane.clientWidth - width) / 2);
    const [x0, y0, x1, y1] = box;
    pane.scrollTo({
      top: scrollFor(spanOf(y0, y1, top, size.height * pages.scale), {
        scroll: pane.scrollTop,
        size: pane.clientHeight,
      }),
      left: scrollFor(spanOf(x0, x1, left, width), { scroll: pane.scrollLeft, size: pane.clientWidth }),
    });
  });
  const ready = pages.sizes.length > 0;
  useEffect(() => {
    if (target !== null && ready) show(target);
  }, [target, ready]);
}
