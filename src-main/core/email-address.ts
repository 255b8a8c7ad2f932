const MAX_LENGTH = 254;
/** Dot-atom before the @ and a host name after it: the part of RFC 5321 that people have addresses in. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * The address if the text is exactly one, else null. Quoted local parts, display names, comments,
 * lists and line breaks are none, so that what a document says can never add a header or a recipient.
 */
export function parseEmailAddress(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length <= MAX_LENGTH && ADDRESS.test(trimmed) ? trimmed : null;
}

/** The addresses of a setting such as `a@x.it; b@y.it`; what is none is left out. */
export function parseEmailList(text: string): string[] {
  return text.split(/[;,\s]+/u).flatMap((part) => parseEmailAddress(part) ?? []);
}
