import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps what is in the middle of the pane there while the zoom changes. */
export function useScaleAnchor(scroller: RefObject<HTMLElement | null>, scale: number, ready: boolean): void {
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || !ready) return;
    const ratio = last.current === null ? 1 : scale / last.current;
    last.current = scale;
    if (ratio === 1 || element.scrollTop === 0) return;
    const half = element.clientHeight / 2;
    element.scrollTo({ top: (element.scrollTop + half) * ratio - half });
  }, [scroller, scale, ready]);
}
