import { useEffect, type RefObject } from 'react';

/** Tells the inner width of an element (CSS pixels, without its scroll bar) now and whenever it changes. */
export function useInnerWidth(
  element: RefObject<HTMLElement | null>,
  onWidth: (width: number) => void,
): void {
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(() => onWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, onWidth]);
}
