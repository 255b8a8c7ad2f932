import type { Formats } from '../../i18n/formats.ts';

/** A time that is set, in minutes where it is whole ones: "10 min", not "10 min 0 s". */
export function wholeMinutes(seconds: number, formats: Formats): string {
  return seconds % 60 === 0 ? `${formats.number(seconds / 60)} min` : formats.duration(seconds * 1000);
}
