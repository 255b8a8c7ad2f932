import { useEffect, useEffectEvent, type RefObject } from 'react';
import { wheelZoom } from './geometry.ts';

/** Ctrl and the wheel zoom the pages instead of the whole window. */
export function useWheelZoom(
  element: RefObject<HTMLElement | null>,
  scale: number,
  onScale: (scale: number) => void,
): void {
  const turn = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    onScale(wheelZoom(scale, event.deltaY));
  });
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const listener = (event: WheelEvent): void => turn(event);
    // React listens passively to the wheel; only a listener of our own may prevent the window's zoom.
    target.addEventListener('wheel', listener, { passive: false });
    return () => target.removeEventListener('wheel', listener);
  }, [element]);
}
