/** The entries of a list written as text: one after the other, a semicolon between. */
export function words(text: string): readonly string[] {
  return text
    .split(/;|\n/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
