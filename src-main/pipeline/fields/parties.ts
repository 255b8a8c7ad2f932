/** Words that make what follows someone else's: the broker addressed, the insurer, the other side of a claim. */
const THIRD_PARTY =
  /(?:spett(?:\.|abile)\s?(?:le|li)?|alla cortese attenzione|c\.a\.|egr(?:egio|\.)|gent(?:ile|\.ma|\.mo)|\bfax|controparte|danneggiat[oa]|beneficiari[oa]|vs\.? (?:p\.?iva|codice)|appaltatore|fornitore|intermediario|broker\b)[^\n]{0,60}$/i;

/** Whether the words just before a place give it to another than the client. */
export function isThirdParty(text: string, at: number): boolean {
  return THIRD_PARTY.test(text.slice(Math.max(0, at - 100), at));
}
