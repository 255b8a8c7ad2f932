import { useTranslation } from 'react-i18next';
import { DRAFT_PURPOSES, STAGES } from '../../../../src-preload/contract/vocabulary.ts';

const KNOWN_PARTS = ['page', 'form', 'draft', 'mail', 'model', 'database', 'between'] as const;

/** What a stretch of work is called in the window, and what it worked on; one that is not known by its own name. */
export function usePartName(): (name: string, detail?: string | null) => string {
  const { t } = useTranslation('profiles');
  const { t: shared } = useTranslation();
  const { t: insurers } = useTranslation('insurers');
  const nameOf = (name: string): string => {
    const stage = STAGES.find((one) => one === name);
    if (stage !== undefined) return shared(`stage.${stage}`);
    const part = KNOWN_PARTS.find((one) => one === name);
    return part === undefined ? name : t(`part.${part}`);
  };
  return (name, detail = null) => {
    const purpose = name === 'draft' ? DRAFT_PURPOSES.find((one) => one === detail) : undefined;
    const what = purpose === undefined ? detail : insurers(`drafts.letter.${purpose}`);
    return what === null ? nameOf(name) : `${nameOf(name)}: ${what}`;
  };
}
