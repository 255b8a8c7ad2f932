/** A cell that names a datum of the whole request: then the row is a form's, not a table's. */
const FORM_LABEL =
  /^(?:massimal|franchig|fatturat|decorr|effetto|scaden|somma|valore (?:total|compl|assic)|dipendent|addetti|ragione|p\.? ?iva|partita|codice|indirizzo|sede|telefon|e-?mail|numero|superficie|anno di|compagnia|polizza|contraente|totale)/i;

/**
 * Blanks the rows of tables: lines of three or more cells without labels. What stands in one row is
 * about one vehicle, machine or building; only a row of totals speaks for the whole.
 */
export function withoutTableRows(text: string): string {
  return text
    .split('\n')
    .map((line) => (isTableRow(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

/**
 * Makes spaces of the wide gaps that are no columns: before a dash, and in justified lines, where most
 * of the parts are words of a sentence.
 */
export function joinLooseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (isJustified(line) ? line.replace(/\t/g, ' ') : line.replace(/\t(?=[–-]\s)/g, ' ')))
    .join('\n');
}

function isJustified(line: string): boolean {
  const parts = line.split('\t');
  const inSentence = parts.filter((part) => /^\p{Ll}[^\d]*$/u.test(part));
  return parts.length >= 3 && inSentence.length * 2 > parts.length;
}

function isTableRow(line: string): boolean {
  const cells = line.split('\t').map((cell) => cell.trim());
  return cells.length >= 3 && !cells.some((cell) => cell.endsWith(':') || FORM_LABEL.test(cell));
}
