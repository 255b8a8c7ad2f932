import type { TFunction } from 'i18next';
import type { Regressed } from '../../../../src-preload/contract/advice.ts';

/** What a watched figure is called: "Tempo tipico della fase Lettura", "Tempi lunghi delle interrogazioni". */
export function figureName(
  { metric, where, share }: Pick<Regressed, 'metric' | 'where' | 'share'>,
  t: TFunction<'advice'>,
  stageName: (stage: string) => string,
): string {
  const of = share >= 0.9 ? 'slow' : 'typical';
  const stage = where['stage'];
  if (metric === 'stage_duration' && stage !== undefined) {
    return t(`figure.${of}.stage`, { stage: stageName(stage) });
  }
  if (metric === 'request_duration') return t(`figure.${of}.request`);
  if (metric === 'call_duration') return t(`figure.${of}.call`);
  return t(`figure.${of}.query`);
}
