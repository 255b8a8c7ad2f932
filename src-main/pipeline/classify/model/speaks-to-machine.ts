/**
 * Wording by which a document speaks to the program that reads it and not to the office. People write some of it
 * too ("ignore my last mail"); such a document is then simply not shown to an outside model.
 */
const SIGNS: readonly RegExp[] = [
  /\b(?:ignor\w+|disregard|forget|dimentic\w+|scorda\w*|trascur\w+|override|bypass)\b[^.\n]{0,40}\b(?:istruzion\w*|instructions?|prompts?|regol[ae]|rules?|comand[oi]|direttiv\w+|sopra|above|previous|precedent\w*)\b/i,
  /\b(?:system|developer|assistant)\s*(?:prompt|message|:|>|\])/i,
  /<\/?\s*(?:system|assistant|user|document|instructions?|im_start|im_end)\b|<\|[a-z_]+\|>|\[\/?INST\]/i,
  /\b(?:sei|you are|you're|act as|agisci come|comportati come)\b[^.\n]{0,30}\b(?:un['’a]?\s*(?:assistente|IA|intelligenza artificiale|modello|bot)|an?\s+(?:AI|assistant|language model|bot))\b/i,
  /\b(?:chatgpt|gpt-?\d\w*|llm|language model|modello linguistico|intelligenza artificiale|AI model|copilot|gemini|claude)\b[^.\n]{0,60}\b(?:rispond\w+|answer|classif\w+|reply|scriv\w+|ignor\w+|imposta\w*|set|output)\b/i,
  /\b(?:rispond\w+|answer|reply|output|restituisc\w+|return|classif\w+|classify)\b[^.\n]{0,60}\b(?:confidence|confidenza|json|category|"?categor(?:ia|y)"?\s*[:=]|(?:with|con)\s+1(?:[.,]0)?\b)/i,
  /"(?:category|confidence|fields|answers|reason)"\s*:/i,
  /\b(?:set|imposta\w*|sostituisc\w+|replace)\b\s+(?:the\s+|il\s+|l['’]|campo\s+|field\s+)*(?:iban|vatnumber|taxcode|clientname|e-?mail|category|confidence|categoria)\b[^.\n]{0,20}(?:\b(?:to|with|con|a)\b|[:=])/i,
];

/** Whether a document gives orders to a machine that reads it. */
export function speaksToMachine(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}
