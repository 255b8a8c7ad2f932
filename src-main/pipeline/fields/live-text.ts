const ORIGINAL_MESSAGE = /^.{0,14}-?\s*(?:messaggio originale|original message)[\s-]*$/i;
/** What begins the history below a reply, in Italian and English mail programs. */
const HISTORY_STARTS: readonly RegExp[] = [
  ORIGINAL_MESSAGE,
  /^(?:il|in data)\b.{4,120}\bha scritto:?\s*$/i,
  /^on\b.{4,120}\bwrote:?\s*$/i,
  /^\S.{0,60}\b(?:scrive|scriveva|ha scritto|wrote):\s*$/i,
  /^_{10,}\s*$/,
];
const FORWARD_START =
  /^.{0,14}(?:messaggio inoltrato|forwarded message)[\s-]*$|^inizio messaggio inoltrato|^begin forwarded message/i;
const HEADER_LINE =
  /^(?:da|from|a|to|cc|ccn|bcc|per conto di|inviato(?: il)?|sent|data|date|ricevuto|priorità|allegat[oi]|attachments?)\s*:(?:\s|$)/i;
const FROM_LINE = /^(?:da|from)\s*:/i;
const SUBJECT_LINE = /^(?:oggetto|subject|ogg\.)\s*:/i;
const QUOTE_MARK = /^\s*>/;
/** What a colleague writes above a message passed on. */
const FORWARDS =
  /inoltr|\bgir(?:o|i|are)\b|vedi sotto|qui sotto|di seguito|passo a|\bfwd?\b|forward|see below|te ne occupi|occuparten/i;
const SHORT_NOTE = 240;
const A_LINE = 60;
/** A line this much shorter than the widest ends its paragraph: the next was not wrapped from it. */
const FULL_LINE = 0.75;

/**
 * The live request: the same characters with everything else blanked, so that places stay the same.
 * Blanked are quoted history, the header lines of a printed message and its subject; a letter that
 * was sent as a message has a subject of its own, which counts. A forwarded
 * message is live: it is what the broker is asked about. A text that is all history is left whole.
 */
export function liveText(text: string): string {
  const lines = text.split(/(?<=[\n\f])/);
  const dead = deadLines(lines);
  const live = lines.map((line, at) => (dead[at] ? line.replace(/[^\n\f]/g, ' ') : line)).join('');
  return /[\p{L}\d]/u.test(live) ? live : text;
}

function deadLines(lines: readonly string[]): readonly boolean[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  let history = false;
  let quoting = false;
  let header = false;
  let hasSubject = false;
  /** The live text so far, as much as is needed to tell a short note from a request. */
  let above = '';
  return lines.map((raw, at) => {
    const line = raw.trim();
    if (FORWARD_START.test(line)) history = false;
    else if (startsHistory(lines, at, above)) history = !leadsIntoTable(line);
    quoting = QUOTE_MARK.test(raw) || (quoting && line !== '' && wasFull(lines[at - 1] ?? '', widest));
    header = HEADER_LINE.test(line) && (header || isHeaderBlock(lines, at));
    const subject = SUBJECT_LINE.test(line) && (!hasSubject || isHeaderBlock(lines, at));
    hasSubject ||= subject;
    const apart = header || subject || FORWARD_START.test(line);
    if (FORWARD_START.test(line)) above = '';
    else if (!apart && above.length < SHORT_NOTE) above += ` ${line}`;
    return history || quoting || apart;
  });
}

/** Whether the margin may have broken this line, so that the next still belongs to it. */
function wasFull(line: string, widest: number): boolean {
  return !line.endsWith('\f') && line.length >= widest * FULL_LINE;
}

function leadsIntoTable(line: string): boolean {
  return line.includes('\t');
}

function startsHistory(lines: readonly string[], at: number, above: string): boolean {
  const line = (lines[at] ?? '').trim();
  if (line === '' || QUOTE_MARK.test(line)) return false;
  if (HISTORY_STARTS.some((pattern) => pattern.test(line)))
    return at > 0 && at < lines.length - 1 && !(ORIGINAL_MESSAGE.test(line) && passesOn(above));
  return FROM_LINE.test(line) && headsOlderMessage(above) && isHeaderBlock(lines, at);
}

/** "Da:" with "Inviato:", "A:", "Data:" or "Oggetto:" close below is the head of a message. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const around = lines.slice(Math.max(0, at - 4), at + 6).map((line) => line.trim());
  return (
    around.some((line) => FROM_LINE.test(line)) &&
    around.some((line) => SUBJECT_LINE.test(line) || /^(?:inviato|sent|a|to|data|date)\s*:/i.test(line))
  );
}

/** The head of the printed message itself stands first; one below a text heads an older message, unless that text passes it on. */
function headsOlderMessage(above: string): boolean {
  const text = above.trim();
  return text.length > A_LINE && !passesOn(text);
}

/** A short note that hands the message below to someone: then that message is what is asked. */
function passesOn(above: string): boolean {
  return above.trim().length < SHORT_NOTE && FORWARDS.test(above);
}
