import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PageSource } from './page-source.ts';
import classes from './viewer.module.css';

interface DrawnPageProps {
  readonly source: PageSource;
  readonly page: number;
  /** CSS pixels drawn for each CSS pixel at 100 %. */
  readonly scale: number;
  /** What a screen reader calls the picture; null where the words beside it say enough. */
  readonly label: string | null;
  readonly problem: string;
  /** Frees the page when it leaves the screen; thumbnails leave that to the page itself. */
  readonly owner: boolean;
}

/** Zooming by wheel changes the scale many times a second: the page is drawn sharp once it rests. */
const SETTLE_MS = 90;

/** The picture of one page. The last drawing stays, stretched, until the sharper one is ready. */
export function DrawnPage({ source, page, scale, label, problem, owner }: DrawnPageProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const first = host.current?.childElementCount === 0;
    const timer = setTimeout(
      () => {
        source.draw(page, scale * window.devicePixelRatio, abort.signal).then(
          (canvas) => {
            if (abort.signal.aborted) return;
            canvas.className = classes['canvas'] ?? '';
            host.current?.replaceChildren(canvas);
            setFailed(false);
          },
          () => {
            if (!abort.signal.aborted) setFailed(true);
          },
        );
      },
      first ? 0 : SETTLE_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [source, page, scale]);

  useEffect(() => {
    if (!owner) return undefined;
    return () => source.release(page);
  }, [source, page, owner]);

  return (
    <>
      <div ref={host} className={classes['drawing']} {...naming(label)} />
      {failed && <p className={classes['pageProblem']}>{problem}</p>}
    </>
  );
}

function naming(label: string | null): { role: string; 'aria-label': string } | { 'aria-hidden': true } {
  return label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
}
