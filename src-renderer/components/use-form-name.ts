import { useTranslation } from 'react-i18next';
import type { FormSummary } from '../../src-preload/contract/requests.ts';
import { visibleText } from './visible-text.ts';

/** What a filled form is called: a built-in one in the clerk's language, the office's own by its title and insurer. */
export function useFormName(): (form: Pick<FormSummary, 'template' | 'title' | 'insurer'>) => string {
  const { t } = useTranslation();
  return ({ template, title, insurer }) => {
    if (template !== 'office') return t(`template.${template}`);
    return visibleText(insurer === null ? title : `${title} – ${insurer.name}`);
  };
}
