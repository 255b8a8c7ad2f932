/** A line at least this long, measured against the widest of its page, was broken by the margin. */
const FULL_LINE = 0.72;
const SHORTEST_WRAPPED = 45;
/** A sentence that ends with the line: the next may be a signature. */
const SENTENCE_ENDS = /[.?!:;]\s*$/;
/** What begins a line that was meant to begin there. */
const NEW_ITEM =
  /^\s*(?:[-•*–>]|\d{1,2}[.)]\s|[a-z]\)\s|\p{Lu}[\p{L}' ]{2,25} ?\([A-Z]{2}\)\s*(?:[-–]|$)|\p{Lu}[^:\n]{0,35}:(?:\s|$))/u;

/**
 * Makes a space of each line break that only the margin caused, so that names and sentences are whole.
 * Lines with columns stay: their breaks part rows. The length of the text does not change.
 */
export function joinWrappedLines(text: string): string {
  return text.split('\f').map(joinPage).join('\f');
}

function joinPage(page: string): string {
  const lines = page.split('\n');
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  return lines
    .map((line, at) =>
      at === 0 ? line : `${isWrapped(lines[at - 1] ?? '', line, widest) ? ' ' : '\n'}${line}`,
    )
    .join('');
}

function isWrapped(line: string, next: string, widest: number): boolean {
  if (line.includes('\t') || next.includes('\t') || next.trim() === '' || NEW_ITEM.test(next)) return false;
  if (SENTENCE_ENDS.test(line) && /^\s*\p{Lu}/u.test(next)) return false;
  return line.trim().length >= Math.max(SHORTEST_WRAPPED, widest * FULL_LINE);
}
