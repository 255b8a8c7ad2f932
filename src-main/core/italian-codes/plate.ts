/**
 * Italian plates since 1994, trailers since 2013: two letters, three digits, two letters, without
 * I, O, Q and U (D.P.R. 495/1992, app. XII).
 */
const PLATE = /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/;

/** Whether the characters form a plate of the present series. */
export function isPlate(code: string): boolean {
  return PLATE.test(code);
}

/** Upper case without spaces or hyphens. */
export function compactPlate(input: string): string {
  return input.toUpperCase().replace(/[\s.-]/g, '');
}
