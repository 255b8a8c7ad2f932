import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from './geometry.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageSource } from './page-source.ts';
import { useInnerWidth } from '../components/use-inner-width.ts';
import { useScaleAnchor } from './use-scale-anchor.ts';
import { useShowTarget } from './use-show-target.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import type { WordChoice } from './word-choice.ts';
import type { ChosenWords } from './word-selection.ts';
import classes from './viewer.module.css';

/** Room around pages, CSS pixels. */
export const GAP = 12;
/** Height of a file's name above its first page, CSS pixels. */
const HEADING = 28;

interface PageListProps {
  readonly source: PageSource;
  /** What stands above a page, by its number. */
  readonly headings: ReadonlyMap<number, string>;
  /** What the pages are of. */
  readonly name: string;
  readonly sizes: readonly PageSize[];
  readonly scale: number;
  readonly highlights: readonly Highlight[];
  readonly renderLayer: (page: number) => ReactNode;
  readonly target: ViewerTarget | null;
  readonly words: WordChoice | null;
  readonly chosen: ChosenWords | null;
  readonly onChoose: (chosen: ChosenWords | null) => void;
  /** Whether a page is being read again right now. */
  readonly isUnderWay: (page: number) => boolean;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onScale: (scale: number) => void;
  readonly onPage: (page: number) => void;
  readonly onWidth: (width: number) => void;
}

/** The pages under one another; only those in view exist. */
export function PageList(props: PageListProps): ReactElement {
  const { source, headings, name, sizes, scale, highlights, renderLayer, target, words, chosen } = props;
  const { onChoose, isUnderWay, onSize, onScale, onPage, onWidth } = props;
  const { t } = useTranslation('request');
  const headroom = (page: number): number => (headings.has(page) ? HEADING : 0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => headroom(index + 1) + (sizes[index]?.height ?? 0) * scale,
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

  useInnerWidth(scroller, onWidth);
  useShowTarget(target, { scroller, virtualizer, sizes, scale, gap: GAP, headroom });

  return (
    <div
      ref={scroller}
      className={classes['pages']}
      tabIndex={0}
      role="region"
      aria-label={t('viewer.pages', { name })}
    >
      <div className={classes['sheet']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const size = sizes[item.index];
          if (size === undefined) return null;
          const page = item.index + 1;
          return (
            <div key={item.key} className={classes['slot']} style={{ top: item.start }}>
              <Heading name={headings.get(page)} />
              <PageFrame
                source={source}
                page={page}
                size={size}
                scale={scale}
                highlights={highlights.filter((highlight) => highlight.page === page)}
                layer={renderLayer(page)}
                words={words}
                chosen={chosen?.page === page ? chosen.range : null}
                onChoose={(range) => onChoose(range === null ? null : { page, range })}
                underWay={isUnderWay(page)}
                onSize={onSize}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The name of the file that begins here. */
function Heading({ name }: { readonly name: string | undefined }): ReactElement | null {
  if (name === undefined) return null;
  return (
    <h3 className={classes['heading']} style={{ height: HEADING }}>
      {name}
    </h3>
  );
}
