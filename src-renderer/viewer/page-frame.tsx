import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnPage } from './drawn-page.tsx';
import type { PageSize } from './geometry.ts';
import { HighlightLayer } from './highlight-layer.tsx';
import type { Highlight } from './highlight.ts';
import { PageStateLabel } from './page-state-label.tsx';
import type { PageSource } from './page-source.ts';
import type { WordChoice } from './word-choice.ts';
import { WordLayer } from './word-layer.tsx';
import type { WordRange } from './word-selection.ts';
import reading from './page-reading.module.css';
import classes from './viewer.module.css';

interface PageFrameProps {
  readonly source: PageSource;
  readonly page: number;
  readonly size: PageSize;
  readonly scale: number;
  readonly highlights: readonly Highlight[];
  /** What the screen puts over the picture. */
  readonly layer: ReactNode;
  readonly words: WordChoice | null;
  /** The words chosen on this page. */
  readonly chosen: WordRange | null;
  readonly onChoose: (range: WordRange | null) => void;
  /** It is being read again right now. */
  readonly underWay: boolean;
  readonly onSize: (page: number, size: PageSize) => void;
}

/** One page on the desk: its picture, the marks on it, and the words that can be chosen. */
export function PageFrame(props: PageFrameProps): ReactElement {
  const { source, page, size, scale, highlights, layer, words, chosen } = props;
  const { onChoose, underWay, onSize } = props;
  const { t } = useTranslation('request');

  useEffect(() => {
    let current = true;
    source.sizeOf(page).then(
      (measured) => {
        if (current) onSize(page, measured);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, page, onSize]);

  return (
    <div className={classes['page']} style={{ width: size.width * scale, height: size.height * scale }}>
      <DrawnPage
        source={source}
        page={page}
        scale={scale}
        label={t('viewer.page', { page })}
        problem={t('viewer.pageProblem')}
        owner
      />
      <HighlightLayer highlights={highlights} />
      {layer}
      {words !== null && <WordLayer choice={words} page={page} chosen={chosen} onChoose={onChoose} />}
      {underWay && (
        <div className={reading['underWay']}>
          <PageStateLabel state="again" />
        </div>
      )}
    </div>
  );
}
