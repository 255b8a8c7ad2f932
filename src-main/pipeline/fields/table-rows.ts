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

function isTableRow(line: string): boolean {
  const cells = line.split('\t').map((cell) => cell.trim());
  return cells.length >= 3 && !cells.some((cell) => cell.endsWith(':') || FORM_LABEL.test(cell));
}
