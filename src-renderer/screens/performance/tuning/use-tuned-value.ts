import type { TunedParameter } from '../../../../src-preload/contract/tuning.ts';
import { wholeMinutes } from '../whole-minutes.ts';
import { useFormats } from '../../../i18n/use-formats.ts';

/** A tuned value as it is written: a number, or a time. */
export function useTunedValue(): (parameter: TunedParameter, value: number) => string {
  const formats = useFormats();
  return (parameter, value) =>
    parameter === 'cacheTtlSeconds' ? wholeMinutes(value, formats) : formats.number(value);
}
