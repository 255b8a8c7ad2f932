/** What a document says now, apart from what it repeats of earlier messages. */
export interface DocumentZones {
  /** Subject line or title; empty when there is none. */
  readonly subject: string;
  /** The subject was inherited from an earlier message of the thread (`R:`, `RE:`), so it may be stale. */
  readonly isReply: boolean;
  /** What the sender wrote this time. */
  readonly live: string;
  /** Earlier messages quoted or forwarded below. */
  readonly quoted: string;
  /** The quoted part was passed on for its own sake (`I:`, `Fwd:`), so it may hold the request. */
  readonly isForward: boolean;
}

const HEADER =
  /^\s*(?:da|from|mittente|inviato|sent|data|date|a|to|cc|ccn|destinatari[oa]|oggetto|subject)\s*:/i;
const SENDER_HEADER = /^\s*(?:da|from|mittente|inviato|sent)\s*:/i;
const SUBJECT_HEADER = /^\s*(?:oggetto|ogg\.?|subject|titolo)\s*[:;]\s*/i;
const QUOTE_MARK = /^\s*[>»›]/;
const SEPARATOR =
  /^\W*(?:messaggio (?:originale|inoltrato)|original message|forwarded message|begin forwarded)\b/i;
const WROTE = /^\W*(?:(?:il|on|in data)\b.{4,90}|\S.{0,50})\b(?:ha scritto|scrive|scriveva|wrote)\s*:?\s*$/i;
const REPLY_MARK = /^\s*(?:r|re|ris|rif)\s*:/i;
const FORWARD_MARK = /^\s*(?:i|fw|fwd|inoltro)\s*:/i;
const GREETING =
  /^\s*(?:buon\s?giorno|buona\s?sera|buon pomeriggio|salve|ciao|gentil|egregi|spett|alla (?:c\.?\s?a|cortese|direzione)|car[oiae]\b|dear|good|hi\b|hello)/i;

/** Titles are short; a first line longer than this is already the message. */
const TITLE_LENGTH = 110;
/** A subject this long probably continues on the next line. */
const WRAPPED_SUBJECT_LENGTH = 70;
/** The subject stands among the first lines, below letterhead and addressee. */
const SUBJECT_LINES = 25;

/** Tells apart subject, live message and quoted history of a document's text (lines separated by `\n`). */
export function documentZones(text: string): DocumentZones {
  const lines = text.replaceAll('\f', '\n\n').split('\n');
  const titled = takeSubject(lines);
  const quoteStart = findQuoteStart(titled.rest);
  const above = titled.rest.slice(0, quoteStart);
  const below = titled.rest.slice(quoteStart);
  const live = above.filter((line) => !QUOTE_MARK.test(line) && !HEADER.test(line));
  const quoted = [...above.filter((line) => QUOTE_MARK.test(line)), ...below];
  const separator = titled.rest[quoteStart] ?? '';
  return {
    subject: titled.subject.replace(/^(?:\s*(?:r|re|ris|rif|i|fw|fwd|inoltro)\s*:)+\s*/i, ''),
    isReply: REPLY_MARK.test(titled.subject),
    live: live.join('\n'),
    quoted: quoted.map((line) => line.replace(/^[\s>»›]+/, '')).join('\n'),
    isForward: FORWARD_MARK.test(titled.subject) || /inoltrat|forwarded/i.test(separator),
  };
}

function takeSubject(lines: readonly string[]): { subject: string; rest: readonly string[] } {
  const marked = lines.findIndex(
    (line, index) => index < SUBJECT_LINES && SUBJECT_HEADER.test(line) && !quotedAbove(lines, index),
  );
  const start = marked >= 0 ? marked : lines.findIndex((line) => line.trim() !== '');
  const first = lines[start];
  if (first === undefined) return { subject: '', rest: lines };
  if (marked < 0 && !looksLikeTitle(first)) return { subject: '', rest: lines };
  const next = lines[start + 1] ?? '';
  const wraps = first.length >= WRAPPED_SUBJECT_LENGTH && next.trim() !== '' && !HEADER.test(next);
  const end = start + (wraps ? 2 : 1);
  const subject = lines.slice(start, end).join(' ').replace(SUBJECT_HEADER, '').trim();
  return { subject, rest: [...lines.slice(0, start), ...lines.slice(end)] };
}

/** A subject line below a quote mark or a separator belongs to an earlier message. */
function quotedAbove(lines: readonly string[], index: number): boolean {
  return findQuoteStart(lines.slice(0, index + 1)) <= index;
}

function looksLikeTitle(line: string): boolean {
  return line.length <= TITLE_LENGTH && !GREETING.test(line) && !HEADER.test(line) && !QUOTE_MARK.test(line);
}

/** The first line of the quoted history, or the number of lines when there is none. */
function findQuoteStart(lines: readonly string[]): number {
  let wroteSomething = false;
  for (const [index, line] of lines.entries()) {
    if (SEPARATOR.test(line)) return index;
    if (wroteSomething && (WROTE.test(line) || startsHeaderBlock(lines, index))) return index;
    if (line.trim() !== '' && !HEADER.test(line)) wroteSomething = true;
  }
  return lines.length;
}

function startsHeaderBlock(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const next = lines[index + 1] ?? '';
  return (SENDER_HEADER.test(line) && HEADER.test(next)) || (SENDER_HEADER.test(next) && HEADER.test(line));
}
