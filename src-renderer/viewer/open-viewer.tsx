import { useState, type ReactElement, type ReactNode } from 'react';
import type { PageSummary } from '../../src-preload/contract/requests.ts';
import { scaleOf, type PageSize, type Zoom } from './geometry.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { GAP, PageList } from './page-list.tsx';
import { PageStateLabel } from './page-state-label.tsx';
import { pageStateOf } from './page-state.ts';
import type { PageSource } from './page-source.ts';
import { Thumbnails } from './thumbnails.tsx';
import { usePageSizes } from './use-page-sizes.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';
import type { WordChoice } from './word-choice.ts';
import classes from './viewer.module.css';

interface OpenViewerProps {
  readonly source: PageSource;
  /** The files' names, in the order of the source's `firstPages`. */
  readonly names: readonly string[];
  readonly summaries: readonly PageSummary[];
  readonly highlights: readonly Highlight[];
  readonly target: ViewerTarget | null;
  readonly words: WordChoice | null;
  readonly actions: ReactNode;
}

/** Until the pane's width is known no page is drawn, so that none is drawn twice. */
const UNMEASURED: readonly PageSize[] = [];

/** The viewer once its file is open. */
export function OpenViewer(props: OpenViewerProps): ReactElement {
  const { source, names, summaries, highlights, target, words, actions } = props;
  const { sizes, correct } = usePageSizes(source, summaries);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [width, setWidth] = useState(0);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<{ from: ViewerTarget | null; place: ViewerTarget } | null>(null);
  const scale = scaleOf(zoom, sizes, width - 2 * GAP);
  const summary = summaries.find((each) => each.page === page);
  // A page chosen among the thumbnails holds until the next value is looked at.
  const place = chosen !== null && chosen.from === target ? chosen.place : target;

  return (
    <section className={classes['viewer']}>
      <ViewerToolbar
        page={page}
        pageCount={source.pageCount}
        scale={scale}
        onZoom={setZoom}
        state={summary !== undefined && <PageStateLabel state={pageStateOf(summary)} />}
        actions={actions}
      />
      <div className={classes['body']}>
        {source.pageCount > 1 && (
          <Thumbnails
            source={source}
            sizes={sizes}
            summaries={summaries}
            current={page}
            onChoose={(to) => setChosen({ from: target, place: { page: to, box: null } })}
          />
        )}
        <PageList
          source={source}
          headings={headingsOf(source, names)}
          sizes={width === 0 ? UNMEASURED : sizes}
          scale={scale}
          highlights={highlights}
          target={place}
          words={words}
          onSize={correct}
          onScale={setZoom}
          onPage={setPage}
          onWidth={setWidth}
        />
      </div>
    </section>
  );
}

/** The name above the first page of each file; none where there is one file alone. */
function headingsOf({ firstPages }: PageSource, names: readonly string[]): ReadonlyMap<number, string> {
  if (firstPages.length < 2) return new Map();
  return new Map(firstPages.map((page, index) => [page, names[index] ?? '']));
}
