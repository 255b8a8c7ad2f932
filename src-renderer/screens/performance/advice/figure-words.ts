import type { Figures } from '../../../../src-preload/contract/advice.ts';
import type { Formats } from '../../../i18n/formats.ts';

/** Figures as words: how each is written follows from the end of its name, as the engine names them. */
export function figureWords(figures: Figures, formats: Formats): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : numberInWords(name, value, formats),
    ]),
  );
}

function numberInWords(name: string, value: number, formats: Formats): string {
  if (name.endsWith('Ms')) return formats.duration(value);
  if (name.endsWith('Bytes')) return formats.size(Math.abs(value));
  if (name.endsWith('At')) return formats.dateTime(value);
  if (name.endsWith('Percent')) return formats.percent(value / 100);
  return formats.number(value, Number.isInteger(value) ? 0 : 1);
}
