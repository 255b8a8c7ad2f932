import { useTranslation } from 'react-i18next';
import type { QueryPlace } from '../../../../src-preload/contract/queries.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';

/** Where a statement ran, in words: the stage of a request, the call of the window. */
export function usePlaceName(): (place: Pick<QueryPlace, 'kind' | 'name'>) => string {
  const { t } = useTranslation('queries');
  const { t: shared } = useTranslation();
  return ({ kind, name }) => {
    if (kind === 'call') return t('place.call', { call: name });
    if (kind === 'background') return t('place.background');
    const stage = STAGES.find((each) => each === name);
    return stage === undefined ? t('place.request') : t('place.stage', { stage: shared(`stage.${stage}`) });
  };
}
