import { useTranslation } from 'react-i18next';
import { CACHE_NAMESPACES } from '../../../../src-preload/contract/caches.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';
import type { Recommendation } from '../../../../src-preload/contract/advice.ts';
import { figureName } from './figure-name.ts';

/** What a recommendation is about, in words; an index by its own name. */
export function useSubjectName(): (advice: Pick<Recommendation, 'kind' | 'subject'>) => string {
  const { t } = useTranslation('advice');
  const { t: cacheTexts } = useTranslation('caches');
  const stageName = useStageName();
  return ({ kind, subject }) => {
    const cache = CACHE_NAMESPACES.find((namespace) => namespace === subject);
    if (cache !== undefined) return `«${cacheTexts(`name.${cache}`)}»`;
    if (kind !== 'slower-than-usual' && kind !== 'slower-than-last-version') return subject;
    const [metric, ...rest] = subject.split(' ');
    const share = Number(rest.at(-1));
    const stage = rest.length > 1 ? rest[0] : undefined;
    if (metric === 'stage_duration' || metric === 'request_duration' || metric === 'call_duration') {
      return figureName({ metric, where: stage === undefined ? {} : { stage }, share }, t, stageName);
    }
    return figureName({ metric: 'query_duration', where: {}, share }, t, stageName);
  };
}

/** A stage by its name in the window. */
export function useStageName(): (stage: string) => string {
  const { t } = useTranslation();
  return (stage) => {
    const known = STAGES.find((one) => one === stage);
    return known === undefined ? stage : t(`stage.${known}`);
  };
}
