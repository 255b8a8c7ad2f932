import type { TunedParameter } from '../../../../src-preload/contract/tuning.ts';
import { useFormats } from '../../../i18n/use-formats.ts';

/** A tuned value as it is written: a number, or a time. */
export function useTunedValue(): (parameter: TunedParameter, value: number) => string {
  const formats = useFormats();
  return (parameter, value) =>
    parameter === 'cacheTtlSeconds' ? formats.duration(value * 1000) : formats.number(value);
}
