/** Words that make what follows someone else's: the broker addressed, the insurer, the other side of a claim. */
const THIRD_PARTY =
  /(?:(?:spett(?:\.|abile)\s?(?:le|li)?|alla cortese attenzione|c\.a\.|egr(?:egio|\.)|gent(?:ile|\.ma|\.mo)|broker\b)[^\n,]{0,60}|(?:\bfax|controparte|danneggiat[oa]|beneficiari[oa]|vs\.? (?:p\.?iva|codice)|fornitore|intermediario)[^\n]{0,60})$/i;

/** "Spett.le / Sogeris Broker S.r.l. / Via Manzoni 40 / 20121 Milano": the lines of whoever a letter is sent to. */
const ADDRESSEE =
  /(?:^|\n)[ \t]*(?:spett\.|spettabile|egr\.|egregi|gent\.|alla c|all'att)[^\n,:]{0,60}\n(?:[ \t]*\S[^\n]{0,58}\n){0,4}[^\n]{0,60}$/i;

/** Whether the words just before a place give it to another than the client. */
export function isThirdParty(text: string, at: number): boolean {
  return THIRD_PARTY.test(text.slice(Math.max(0, at - 100), at)) || isAddressee(text, at);
}

/** How far above a place the block of an addressee can begin, in characters. */
const ADDRESSEE_BLOCK = 220;

function isAddressee(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - ADDRESSEE_BLOCK), at);
  const paragraphs = above.split(/\n[ \t]*\n/);
  return ADDRESSEE.test(`${paragraphs.length > 1 ? '\n' : ''}${paragraphs.at(-1) ?? ''}`);
}
