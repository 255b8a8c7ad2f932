import { useState, type ReactElement, type ReactNode } from 'react';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import { scaleOf, type PageSize, type Zoom } from './geometry.ts';
import type { Highlight, ViewerTarget } from './highlight.ts';
import { GAP, PageList } from './page-list.tsx';
import { PageNotice } from './page-notice.tsx';
import type { PageTools } from './page-tools.ts';
import type { PageSource } from './page-source.ts';
import { ReadAgainDialog } from './read-again/read-again-dialog.tsx';
import { TextPane } from './text/text-pane.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { useLooking, type Looking } from './use-looking.ts';
import { usePageSizes } from './use-page-sizes.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';
import { placeOfPage, type WordChoice } from './word-choice.ts';
import classes from './viewer.module.css';

interface OpenViewerProps {
  readonly source: PageSource;
  /** The files' names, in the order of the source's `firstPages`. */
  readonly names: readonly string[];
  readonly summaries: readonly PageSummary[];
  readonly highlights: readonly Highlight[];
  readonly target: ViewerTarget | null;
  readonly words: WordChoice | null;
  readonly tools: PageTools | null;
  /** What the screen puts onto a page, over its picture. */
  readonly renderLayer: (page: number) => ReactNode;
  /** What else can be done with the file that the page in view belongs to. */
  readonly renderActions: (page: number) => ReactNode;
}

/** Until the pane's width is known no page is drawn, so that none is drawn twice. */
const UNMEASURED: readonly PageSize[] = [];

const notUnderWay = (): boolean => false;

/** The viewer once its file is open. */
export function OpenViewer(props: OpenViewerProps): ReactElement {
  const { source, names, summaries, highlights, words, tools, renderActions, renderLayer } = props;
  const { sizes, correct } = usePageSizes(source, summaries);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [width, setWidth] = useState(0);
  const looking = useLooking(props.target);
  const { page, chosen } = looking;
  const scale = scaleOf(zoom, sizes, width - 2 * GAP);
  const summary = summaries.find((each) => each.page === page) ?? null;
  const isUnderWay = tools?.again.isUnderWay ?? notUnderWay;

  return (
    <section className={classes['viewer']}>
      <ViewerToolbar
        page={page}
        pageCount={source.pageCount}
        scale={scale}
        onZoom={setZoom}
        summary={summary}
        tools={tools}
        actions={renderActions(page)}
      />
      {tools !== null && <PageNotice page={page} summaries={summaries} again={tools.again} />}
      <div className={classes['body']}>
        {source.pageCount > 1 && (
          <Thumbnails
            source={source}
            sizes={sizes}
            summaries={summaries}
            isUnderWay={isUnderWay}
            current={page}
            onChoose={(to) => looking.lookAt(to, null)}
          />
        )}
        <div className={classes['desk']}>
          <PageList
            source={source}
            name={names.join(', ')}
            headings={headingsOf(source, names)}
            sizes={width === 0 ? UNMEASURED : sizes}
            scale={scale}
            highlights={highlights}
            renderLayer={renderLayer}
            target={looking.place}
            words={words}
            chosen={chosen}
            onChoose={looking.choose}
            isUnderWay={isUnderWay}
            onSize={correct}
            onScale={setZoom}
            onPage={looking.setPage}
            onWidth={setWidth}
          />
          {tools?.text.shown === true && words !== null && (
            <LookedAtText looking={looking} summary={summary} words={words} onClose={tools.text.toggle} />
          )}
        </div>
      </div>
      {tools !== null && <ReadAgainDialog {...{ again: tools.again, source, page, summary }} />}
    </section>
  );
}

interface LookedAtTextProps {
  readonly looking: Looking;
  readonly summary: PageSummary | null;
  readonly words: WordChoice;
  readonly onClose: () => void;
}

/** The text of the page in view; what is chosen in it is marked on the page and brought into view. */
function LookedAtText({ looking, summary, words, onClose }: LookedAtTextProps): ReactElement {
  const { page, chosen } = looking;
  return (
    <TextPane
      page={page}
      place={placeOfPage(words.documents, page)}
      summary={summary}
      chosen={chosen?.page === page ? chosen.range : null}
      onChoose={(range, box) => {
        looking.choose({ page, range });
        looking.lookAt(page, box);
      }}
      onClose={onClose}
    />
  );
}

/** The name above the first page of each file; none where there is one file alone. */
function headingsOf({ firstPages }: PageSource, names: readonly string[]): ReadonlyMap<number, string> {
  if (firstPages.length < 2) return new Map();
  return new Map(firstPages.map((page, index) => [page, names[index] ?? '']));
}
