import { FileText, FileWarning, ScanText, File, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageState } from './page-state.ts';
import classes from './viewer.module.css';

const ICONS: Readonly<Record<PageState, LucideIcon>> = {
  text: FileText,
  ocr: ScanText,
  poor: FileWarning,
  blank: File,
};

/** How a page was read, as an icon and a word. */
export function PageStateLabel({ state }: { readonly state: PageState }): ReactElement {
  const { t } = useTranslation('request');
  const Icon = ICONS[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={12} strokeWidth={1.5} aria-hidden="true" />
      {t(`viewer.state.${state}`)}
    </span>
  );
}
