import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import { CauseMark } from './cause-mark.tsx';
import { DrawnPage } from './drawn-page.tsx';
import type { PageSize } from './geometry.ts';
import { pageCauses } from './page-causes.ts';
import { PageStateLabel } from './page-state-label.tsx';
import { pageStateOf } from './page-state.ts';
import type { PageSource } from './page-source.ts';
import classes from './viewer.module.css';

const WIDTH = 76;
const LABEL_HEIGHT = 44;

interface ThumbnailsProps {
  readonly source: PageSource;
  readonly sizes: readonly PageSize[];
  readonly summaries: readonly PageSummary[];
  /** Whether a page is being read again right now. */
  readonly isUnderWay: (page: number) => boolean;
  readonly current: number;
  readonly onChoose: (page: number) => void;
}

/** The column of small pages: where one is, how each was read, and a click away. */
export function Thumbnails(props: ThumbnailsProps): ReactElement {
  const { source, sizes, summaries, isUnderWay, current, onChoose } = props;
  const { t } = useTranslation('request');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(sizes[index]) + LABEL_HEIGHT,
    overscan: 2,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, sizes]);
  useEffect(() => virtualizer.scrollToIndex(current - 1, { align: 'auto' }), [virtualizer, current]);

  return (
    <nav ref={scroller} className={classes['thumbnails']} aria-label={t('viewer.thumbnails')}>
      <div className={classes['sheet']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const page = item.index + 1;
          const size = sizes[item.index];
          const summary = summaries.find((each) => each.page === page);
          if (size === undefined) return null;
          return (
            <button
              key={item.key}
              type="button"
              className={classes['thumbnail']}
              style={{ top: item.start }}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onChoose(page)}
            >
              <span className={classes['thumbnailPage']} style={{ width: WIDTH, height: heightOf(size) }}>
                <DrawnPage
                  source={source}
                  page={page}
                  scale={WIDTH / size.width}
                  label={null}
                  problem=""
                  owner={false}
                />
                {summary !== undefined && !isUnderWay(page) && <CauseMark causes={pageCauses(summary)} />}
              </span>
              <span>{t('viewer.page', { page })}</span>
              {summary !== undefined && (
                <PageStateLabel state={isUnderWay(page) ? 'again' : pageStateOf(summary)} />
              )}
            </button>
          );
        })}
      </div>
    </nav>
  );
}

function heightOf(size: PageSize | undefined): number {
  return size === undefined ? 0 : Math.min(160, (WIDTH / size.width) * size.height);
}
