/**
 * How a clause stands to the request: `asked` wants something, `settled` names what is already
 * arranged or not wanted, `plain` does neither.
 */
export type Stance = 'asked' | 'plain' | 'settled';

export interface Clause {
  readonly text: string;
  readonly stance: Stance;
}

/** A line that fills this share of the longest one was wrapped: the sentence goes on below. */
const WRAPPED_SHARE = 0.62;
/** Texts of short lines only (notes) are not wrapped. */
const SHORTEST_WRAPPED_LINE = 45;

const SENTENCE_END =
  /(?<=[a-z0-9%)"»€][.!?;])\s+|(?<=[:;])\s+|\s[–—]\s|\s-\s|\s*[()]\s*|\n+|(?=\b(?:ma|pero|invece|bensi|mentre|tuttavia|approfitto|but|instead|however)\b)/;

const SETTLED = new RegExp(
  [
    String.raw`\bgia\b(?! (?:che|da|dal|lunedi))`,
    String.raw`\b(?:a posto|in ordine|in regola|gia chius|perfezionat|saldat|archiviat|definit[io] e|in corso con|in corso fino)`,
    String.raw`\bnon (?:\w+ )?(?:\w+ )?(?:serv|c'?entra|tocc|quot|interess|vogli|volete|preparar|prepari|chied|desider|occup|riguard|calcol|compres|inclu|assicurar|rientr|necessit|occorr|mandar|mand|fare|fate|considerar|cambi|modific|parl)`,
    String.raw`\b(?:niente|nessun[ao]?|nulla|no|esclus[oaie]|senza bisogno|tranne|eccetto)\b`,
    String.raw`\b(?:altr[ao] (?:polizza|pratica|broker|compagnia|societa|contratto|assicurator)|polizza a parte|a parte|separatament|per conto (?:loro|suo)|con la banca|dal leasing)`,
    String.raw`\b(?:ne riparliamo|ci aggiorniamo|lasciamo stare|lasci(?:a|are) stare|capitolo chiuso|e chius[oa]|chius[oa]\b|tutto (?:ok|bene)|va bene cosi|ok cosi|resta(?:no)? (?:dov|con|come)|la tengo|le tengo|teniamo)`,
    String.raw`\b(?:ci pensa|ce l'?ha|ce le ha|ce l'abbiamo|le ha (?:gia|lui|il)|lo (?:fa|paga|assicura) |la (?:fa|paga|assicura) |segue l'avvocato|sta seguendo|l'?ha in garanzia)`,
    String.raw`\b(?:already|in place|not (?:need|required|interested|looking|part)|no need|separately|elsewhere|do not|don't|please ignore|excluded)\b`,
  ].join('|'),
);

const ASKED = new RegExp(
  [
    String.raw`\b(?:preventiv|quotazion|quotar|offert|propost|condizioni di mercato|indagine di mercato)`,
    String.raw`\b(?:chied|richied|richiest|vorre|vogl|desider|cerc|gradire|necessit|bisogno|occorr|interess)`,
    String.raw`\b(?:ci|mi|gli|le|vi)?\s?serv(?:e|ono|ir)`,
    String.raw`\b(?:mi (?:fai|fa|fate|prepar|mand)|ci (?:fate|prepar)|me la fai|si puo|potete|potrebbe|puoi|quanto (?:cost|viene|verr|mi cost))`,
    String.raw`\b(?:assicurar|stipular|attivar|emission|rilasci|reperire|copertura richiesta|polizza richiesta|garanzie|decorr|procediamo)`,
    String.raw`\b(?:quote|quotation|enquir|inquir|would like|looking for|we need|i need|require|seek|wanted|please)`,
    String.raw`\b(?:solo|soltanto|unicamente|only)\b`,
  ].join('|'),
);

/** Splits a normalised text into clauses and judges each one's stance. */
export function clauses(normalized: string): Clause[] {
  return joinWrappedLines(normalized)
    .split(SENTENCE_END)
    .map((text) => text.trim())
    .filter((text) => text.length > 1)
    .map((text) => ({ text, stance: stanceOf(text) }));
}

function stanceOf(clause: string): Stance {
  if (SETTLED.test(clause)) return 'settled';
  return ASKED.test(clause) ? 'asked' : 'plain';
}

/** Makes one line of a sentence that a page broke over several; form lines and lists stay apart. */
function joinWrappedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const longest = Math.max(...lines.map((line) => line.length));
  const wrapped = Math.max(longest * WRAPPED_SHARE, SHORTEST_WRAPPED_LINE);
  let joined = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trimStart() ?? '';
    const goesOn = line.length >= wrapped && next !== '' && !/^(?:[-*•·–—]|\d{1,2}[.)])\s?/.test(next);
    joined += line + (goesOn ? ' ' : '\n');
  }
  return joined;
}
