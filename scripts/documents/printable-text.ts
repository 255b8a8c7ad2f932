/** Signs that mail programs print with another font; our fonts have a near relative. */
const REPLACEMENTS: Readonly<Record<string, string>> = { '✔': '•', '✓': '•', '★': '*', '☎': 'Tel.' };

/** The text with every character our fonts can draw. Emoji are left out, as on most office printers. */
export function printable(text: string): string {
  return text
    .replace(/[✔✓★☎]/gu, (sign) => REPLACEMENTS[sign] ?? '')
    .replace(/(?![©®™‼⁉])\p{Extended_Pictographic}\uFE0F?/gu, '');
}
