/** What begins the history below a reply, in Italian and English mail programs. */
const HISTORY_STARTS: readonly RegExp[] = [
  /^-{2,}\s*(?:messaggio originale|original message)\s*-*/i,
  /^(?:il|in data)\b.{4,120}\bha scritto:?\s*$/i,
  /^on\b.{4,120}\bwrote:?\s*$/i,
  /^\S.{0,60}\b(?:scrive|scriveva|ha scritto|wrote):\s*$/i,
  /^_{10,}\s*$/,
];
const FORWARD_START =
  /^-{2,}\s*(?:messaggio inoltrato|forwarded message|inoltrato)\b|^inizio messaggio inoltrato|^begin forwarded message/i;
const HEADER_LINE =
  /^(?:da|from|a|to|cc|ccn|bcc|per conto di|inviato(?: il)?|sent|data|date|ricevuto|priorità|allegat[oi]|attachments?)\s*:(?:\s|$)/i;
const FROM_LINE = /^(?:da|from)\s*:/i;
const SUBJECT_LINE = /^(?:oggetto|subject|ogg\.)\s*:/i;
const QUOTE_MARK = /^\s*(?:>|\|\s)/;
/** What a colleague writes above a message passed on. */
const FORWARDS =
  /inoltr|\bgir(?:o|i|are)\b|vedi sotto|qui sotto|di seguito|passo a|\bfwd?\b|forward|see below|te ne occupi|occuparten/i;
const SHORT_NOTE = 240;
const A_LINE = 60;
/** A line this much shorter than the widest ends its paragraph: the next was not wrapped from it. */
const FULL_LINE = 0.75;

/**
 * The live request: the same characters with everything else blanked, so that places stay the same.
 * Blanked are quoted history, the header lines of a printed message and the subject. A forwarded
 * message is live: it is what the broker is asked about. A text that is all history is left whole.
 */
export function liveText(text: string): string {
  const lines = text.split('\n');
  const dead = deadLines(lines);
  const live = lines.map((line, at) => (dead[at] ? line.replace(/[^\f]/g, ' ') : line)).join('\n');
  return /[\p{L}\d]/u.test(live) ? live : text;
}

function deadLines(lines: readonly string[]): readonly boolean[] {
  const widest = Math.max(...lines.map((line) => line.length));
  let history = false;
  let quoting = false;
  let header = false;
  return lines.map((raw, at) => {
    const line = raw.replace(/\f/g, '').trim();
    if (FORWARD_START.test(line)) history = false;
    else if (startsHistory(lines, at)) history = !leadsIntoTable(line);
    const previous = lines[at - 1] ?? '';
    const wrapped = quoting && line !== '' && previous.length >= widest * FULL_LINE;
    quoting = QUOTE_MARK.test(raw) || wrapped;
    header = HEADER_LINE.test(line) && (header || isHeaderBlock(lines, at));
    return history || quoting || header || SUBJECT_LINE.test(line) || FORWARD_START.test(line);
  });
}

function leadsIntoTable(line: string): boolean {
  return line.includes('\t');
}

function startsHistory(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (QUOTE_MARK.test(line)) return false;
  if (HISTORY_STARTS.some((pattern) => pattern.test(line)))
    return nextContent(lines, at) !== undefined && at > 0;
  return FROM_LINE.test(line) && isHeaderBlock(lines, at) && followsText(lines, at);
}

/** "Da:" with "Inviato:", "A:", "Data:" or "Oggetto:" close below is the head of a message. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const around = lines.slice(Math.max(0, at - 4), at + 6).map((line) => line.trim());
  return (
    around.some((line) => FROM_LINE.test(line)) &&
    around.some((line) => SUBJECT_LINE.test(line) || /^(?:inviato|sent|a|to|data|date)\s*:/i.test(line))
  );
}

/** The head of the printed message itself stands first; one below a text heads an older message. */
function followsText(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).filter((line) => line.trim() !== '');
  if (before.some((line) => FORWARD_START.test(line.trim()))) {
    const last = before[before.length - 1] ?? '';
    if (FORWARD_START.test(last.trim())) return false;
  }
  const text = before.filter((line) => !HEADER_LINE.test(line) && !SUBJECT_LINE.test(line)).join(' ');
  return text.length > A_LINE && !(text.length < SHORT_NOTE && FORWARDS.test(text));
}

function nextContent(lines: readonly string[], at: number): string | undefined {
  return lines.slice(at + 1, at + 40).find((line) => line.trim() !== '');
}
