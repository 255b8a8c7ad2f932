import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from './geometry.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageSource } from './page-source.ts';
import { scrollFor, spanOf } from './scroll-target.ts';
import { useScaleAnchor } from './use-scale-anchor.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import type { WordChoice } from './word-layer.tsx';
import classes from './viewer.module.css';

const GAP = 12;

interface PageListProps {
  readonly source: PageSource;
  readonly sizes: readonly PageSize[];
  readonly scale: number;
  readonly highlights: readonly Highlight[];
  readonly target: ViewerTarget | null;
  readonly words: WordChoice | null;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onScale: (scale: number) => void;
  readonly onPage: (page: number) => void;
  readonly onWidth: (width: number) => void;
}

/** The pages under one another; only those in view exist. */
export function PageList(props: PageListProps): ReactElement {
  const { source, sizes, scale, highlights, target, words, onSize, onScale, onPage, onWidth } = props;
  const { t } = useTranslation('request');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (sizes[index]?.height ?? 0) * scale,
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
    overscan: 1,
    onChange: (instance) => {
      const middle = (instance.scrollOffset ?? 0) + (instance.scrollRect?.height ?? 0) / 2;
      onPage((instance.getVirtualItemForOffset(middle)?.index ?? 0) + 1);
    },
  });
  useWheelZoom(scroller, scale, onScale);

  useScaleAnchor(scroller, scale, sizes.length > 0);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, scale, sizes]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => onWidth(element.clientWidth - 2 * GAP));
    observer.observe(element);
    return () => observer.disconnect();
  }, [onWidth]);

  const show = useEffectEvent((place: ViewerTarget) => {
    const element = scroller.current;
    if (element === null) return;
    const start = virtualizer.getOffsetForIndex(place.page - 1, 'start')?.[0] ?? 0;
    const size = sizes[place.page - 1] ?? { width: 0, height: 0 };
    if (place.box === null) {
      element.scrollTop = start;
      return;
    }
    const [x0, y0, x1, y1] = place.box;
    const left = Math.max(GAP, (element.clientWidth - size.width * scale) / 2);
    const down = spanOf(y0, y1, start, size.height * scale);
    const across = spanOf(x0, x1, left, size.width * scale);
    element.scrollTop = scrollFor(down, { scroll: element.scrollTop, size: element.clientHeight });
    element.scrollLeft = scrollFor(across, { scroll: element.scrollLeft, size: element.clientWidth });
  });
  const ready = sizes.length > 0;
  useEffect(() => {
    if (target !== null && ready) show(target);
  }, [target, ready]);

  return (
    <div
      ref={scroller}
      className={classes['pages']}
      tabIndex={0}
      role="region"
      aria-label={t('viewer.pages')}
    >
      <div className={classes['sheet']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const size = sizes[item.index];
          if (size === undefined) return null;
          const page = item.index + 1;
          return (
            <div key={item.key} className={classes['slot']} style={{ top: item.start }}>
              <PageFrame
                source={source}
                page={page}
                size={size}
                scale={scale}
                highlights={highlights.filter((highlight) => highlight.page === page)}
                words={words}
                onSize={onSize}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
