import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { nextZoom, type Zoom } from './geometry.ts';
import classes from './viewer.module.css';

interface ViewerToolbarProps {
  readonly page: number;
  readonly pageCount: number;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  /** How the page was read, where that is known. */
  readonly state: ReactNode;
  /** What else can be done with this file. */
  readonly actions: ReactNode;
}

/** Which page this is, how it was read, and how large it is shown. */
export function ViewerToolbar(props: ViewerToolbarProps): ReactElement {
  const { page, pageCount, scale, onZoom, state, actions } = props;
  const { t } = useTranslation('request');
  const formats = useFormats();
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={t('viewer.toolbar')}>
      <span className={classes['count']}>{t('viewer.pageOf', { page, total: pageCount })}</span>
      {state}
      <span className={classes['spacer']} />
      {actions}
      <IconButton icon={ZoomOut} label={t('viewer.zoomOut')} onClick={() => onZoom(nextZoom(scale, 'out'))} />
      <span className={classes['zoom']}>{formats.percent(scale)}</span>
      <IconButton icon={ZoomIn} label={t('viewer.zoomIn')} onClick={() => onZoom(nextZoom(scale, 'in'))} />
      <IconButton icon={MoveHorizontal} label={t('viewer.fitWidth')} onClick={() => onZoom('fit')} />
    </div>
  );
}
