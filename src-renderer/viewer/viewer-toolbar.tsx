import { LetterText, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { nextZoom, type Zoom } from './geometry.ts';
import { PageInformation } from './page-information.tsx';
import { PageStateLabel } from './page-state-label.tsx';
import { pageStateOf } from './page-state.ts';
import type { PageTools } from './page-tools.ts';
import classes from './viewer.module.css';

interface ViewerToolbarProps {
  readonly page: number;
  readonly pageCount: number;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  /** How the page was read, where that is known. */
  readonly summary: PageSummary | null;
  readonly tools: PageTools | null;
  /** What else can be done with this file. */
  readonly actions: ReactNode;
}

/** Which page this is, how it was read, and how large it is shown. */
export function ViewerToolbar(props: ViewerToolbarProps): ReactElement {
  const { page, pageCount, scale, onZoom, summary, tools, actions } = props;
  const { t } = useTranslation('request');
  const formats = useFormats();
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={t('viewer.toolbar')}>
      <span className={classes['count']}>{t('viewer.pageOf', { page, total: pageCount })}</span>
      <ReadingState summary={summary} tools={tools} />
      <span className={classes['spacer']} />
      {tools !== null && <TextToggle text={tools.text} />}
      {actions}
      <IconButton icon={ZoomOut} label={t('viewer.zoomOut')} onClick={() => onZoom(nextZoom(scale, 'out'))} />
      <span className={classes['zoom']}>{formats.percent(scale)}</span>
      <IconButton icon={ZoomIn} label={t('viewer.zoomIn')} onClick={() => onZoom(nextZoom(scale, 'in'))} />
      <IconButton icon={MoveHorizontal} label={t('viewer.fitWidth')} onClick={() => onZoom('fit')} />
    </div>
  );
}

/** How the page was read, in a word, and more of it behind a button. */
function ReadingState({
  summary,
  tools,
}: Pick<ViewerToolbarProps, 'summary' | 'tools'>): ReactElement | null {
  if (summary === null) return null;
  const underWay = tools?.again.isUnderWay(summary.page) === true;
  return (
    <>
      <span className={classes['toolbarState']}>
        <PageStateLabel state={underWay ? 'again' : pageStateOf(summary)} />
      </span>
      {tools !== null && <PageInformation summary={summary} again={tools.again} />}
    </>
  );
}

function TextToggle({ text }: Pick<PageTools, 'text'>): ReactElement {
  const { t } = useTranslation('reading');
  return (
    <IconButton
      icon={LetterText}
      label={t(text.shown ? 'text.hide' : 'text.show')}
      pressed={text.shown}
      onClick={text.toggle}
    />
  );
}
