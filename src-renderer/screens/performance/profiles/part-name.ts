import { useTranslation } from 'react-i18next';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';

const KNOWN_PARTS = ['page', 'form', 'draft', 'mail', 'model', 'database', 'between'] as const;

/** What a stretch of work is called in the window; one that is not known by its own name. */
export function usePartName(): (name: string) => string {
  const { t } = useTranslation('profiles');
  const { t: shared } = useTranslation();
  return (name) => {
    const stage = STAGES.find((one) => one === name);
    if (stage !== undefined) return shared(`stage.${stage}`);
    const part = KNOWN_PARTS.find((one) => one === name);
    return part === undefined ? name : t(`part.${part}`);
  };
}
