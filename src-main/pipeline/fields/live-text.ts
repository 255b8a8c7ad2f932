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
  /inoltr|\bgir(?:o|i|are|ato)\b|vedi sotto|qui sotto|di seguito|passo a|\bfwd?\b|forward|see below|te ne occupi|occup(?:ar?te|ati)|proced(?:i|ete|ere)\b|gesti(?:re|sci|te|amo)\b|prend\p{Ll}+ in carico|\bpensac?[it]|smist|per competenza|please (?:handle|see|take)/iu;
/** The subject of a message passed on, as mail programs write it. */
const FORWARDED_SUBJECT =
  /^(?:oggetto|subject|ogg\.)\s*:\s*(?:(?:r|re|aw|ris)\s*:\s*)?(?:i|fw|fwd|inoltro|wg)\s*:/im;
const SHORT_NOTE = 240;
/** Whoever writes this much asks for something: what is passed on below is what it grew out of. */
const WHOLE_REQUEST = 420;
const A_LINE = 60;
/** A line this much shorter than the widest ends its paragraph: the next was not wrapped from it. */
const FULL_LINE = 0.75;

/**
 * The live request: the same characters with everything else blanked, so that places stay the same.
 * Blanked are quoted history, the header lines of a printed message and its subject; a letter that
 * was sent as a message has a subject of its own, which counts. A forwarded
 * message is live: it is what the broker is asked about. A text that is all history is left whole.
 */
export function liveText(whole: string): string {
  const text = withoutQuoteMarks(whole);
  const lines = text.split(/(?<=[\n\f])/);
  const dead = deadLines(lines);
  const live = lines.map((line, at) => (dead[at] ? line.replace(/[^\n\f]/g, ' ') : line)).join('');
  return /[\p{L}\d]/u.test(live) ? live : text;
}

/** A message passed on under a short note is live, also where it is marked as quoted: then the marks are blanked. */
function withoutQuoteMarks(text: string): string {
  const quote = text.search(/^[ \t]*>/m);
  if (quote < 0) return text;
  const note = text
    .slice(0, quote)
    .split('\n')
    .filter((line) => !HEADER_LINE.test(line.trim()) && !SUBJECT_LINE.test(line.trim()))
    .join(' ')
    .trim();
  const passedOn = FORWARDED_SUBJECT.test(text.slice(0, quote)) || (note !== '' && FORWARDS.test(note));
  return note.length < SHORT_NOTE && passedOn
    ? text.replace(/^[ \t]*>/gm, (mark) => ' '.repeat(mark.length))
    : text;
}

function deadLines(lines: readonly string[]): readonly boolean[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  const forwarded = FORWARDED_SUBJECT.test(lines.join(''));
  let history = false;
  let quoting = false;
  let header = false;
  let hasSubject = false;
  /** The live text so far, as much as is needed to tell a short note from a request. */
  let above = '';
  return lines.map((raw, at) => {
    const line = raw.trim();
    if (FORWARD_START.test(line)) history = above.trim().length >= WHOLE_REQUEST;
    else if (startsHistory(lines, at, { above, forwarded })) history = !leadsIntoTable(line);
    quoting = QUOTE_MARK.test(raw) || (quoting && line !== '' && wasFull(lines[at - 1] ?? '', widest));
    header = HEADER_LINE.test(line) && (header || isHeaderBlock(lines, at));
    const subject = SUBJECT_LINE.test(line) && (!hasSubject || isHeaderBlock(lines, at));
    hasSubject ||= subject;
    const apart = header || subject || FORWARD_START.test(line);
    if (FORWARD_START.test(line) && !history) above = '';
    else if (!apart && above.length < WHOLE_REQUEST) above += ` ${line}`;
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

/** The live text so far, and whether the subject says that a message is passed on. */
interface Above {
  readonly above: string;
  readonly forwarded: boolean;
}

function startsHistory(lines: readonly string[], at: number, above: Above): boolean {
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
function headsOlderMessage(above: Above): boolean {
  return above.above.trim().length > A_LINE && !passesOn(above);
}

/** A short note that hands the message below to someone: then that message is what is asked. */
function passesOn({ above, forwarded }: Above): boolean {
  return above.trim().length < SHORT_NOTE && (forwarded || FORWARDS.test(above));
}
