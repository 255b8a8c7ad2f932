import { File, FileText, FileWarning, LoaderCircle, ScanText, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageState } from './page-state.ts';
import classes from './viewer.module.css';

const ICONS: Readonly<Record<PageState | 'again', LucideIcon>> = {
  text: FileText,
  ocr: ScanText,
  poor: FileWarning,
  blank: File,
  again: LoaderCircle,
};

/** How a page was read, as an icon and a word. `again`: it is being read anew. */
export function PageStateLabel({ state }: { readonly state: PageState | 'again' }): ReactElement {
  const { t } = useTranslation('reading');
  const Icon = ICONS[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={12} strokeWidth={1.5} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
