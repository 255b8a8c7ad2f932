/** What a request is about stands on its first pages; a lesson keeps no more characters than this. */
export const LONGEST_LESSON = 20_000;

const EMAIL_ADDRESS = /[^\s@<>"']{1,64}@(?=[^\s@<>"'])/gu;
const TOKEN = /[\p{L}\d][\p{L}\d._/-]*/gu;
/** A word this long is a word, even where digits follow it (`matrice300`); a tax code begins with six letters. */
const SHORT_LETTERS = /(?<!\p{L})\p{L}{1,6}(?!\p{L})/gu;
const FEWEST_DIGITS_OF_A_CODE = 3;

/**
 * The text of a request as a lesson keeps it: its beginning, without what tells persons and contracts apart and
 * teaches nothing. Digits become 0, letters within codes (tax codes, plates, IBANs, policy numbers) become X, what
 * stands before the @ of an address becomes `x`. Words stay as they are, names among them: a lesson is still
 * personal data. The same request always gives the same text.
 */
export function lessonText(text: string): string {
  return text
    .slice(0, LONGEST_LESSON)
    .replace(EMAIL_ADDRESS, 'x@')
    .replace(TOKEN, (token) => (isCode(token) ? token.replace(SHORT_LETTERS, blank) : token))
    .replace(/\d/gu, '0')
    .trim();
}

function isCode(token: string): boolean {
  return (token.match(/\d/gu)?.length ?? 0) >= FEWEST_DIGITS_OF_A_CODE;
}

function blank(letters: string): string {
  return 'X'.repeat(letters.length);
}
