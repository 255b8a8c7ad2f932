import type { TextPlace } from '../../src-preload/contract/text-templates.ts';

/**
 * The office's own text for a place: that of the category, else the one for all categories; null where the office
 * wrote none and the shipped one stands.
 */
export function officeTextFor<T extends { readonly place: TextPlace }>(
  texts: readonly T[],
  place: TextPlace,
): T | null {
  const fitting = texts.filter(
    (one) =>
      one.place.purpose === place.purpose &&
      one.place.recipient === place.recipient &&
      one.place.language === place.language,
  );
  const own = fitting.find((one) => one.place.category === place.category);
  return own ?? fitting.find((one) => one.place.category === null) ?? null;
}
