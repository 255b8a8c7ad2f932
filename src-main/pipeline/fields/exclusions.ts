import { after, before } from './context.ts';
import type { Span } from './reading.ts';

/** Words that say of a thing that it is not to be insured, or is already. */
const RULED_OUT =
  /(?:(?:non|nulla) (?:va |vanno |è |sono )?(?:da )?(?:considera\w+|tocca\w+|toccat\w+|assicurat\w+|quotar\w+|inclu\w+)|non (?:ci )?(?:interessa|serve|servono|rientra\w*)\b|non si tocca|lasci\p{Ll}+ (?:fuori|perdere|stare)|già (?:assicurat|emess|rinnovat|sistemat|copert)\p{Ll}*|(?:è|sono) a posto|\ble (?:teniamo|lasciamo)\b|già (?:provvedut|firmat|fatt|bonificat|versat|liquidat)\p{Ll}*|\bri?parler\p{Ll}+|(?:ne|la|lo|li|le) (?:ri)?(?:parl|ved)(?:iamo|remo|eremo) (?:in|a|più|dopo|poi|l'anno)|non (?:l[oaie] )?tocca\p{Ll}*|rest(?:a|ano) com'|trattativa [^.]{0,30}conclusa)/iu;
/** The lines of a form speak for themselves. */
const NEXT_LABEL = /\n(?=[^\n:?]{1,45}(?:[:?]|$))/;
const LAST_LABEL = /\n[^\n:?]{1,45}[:?][^\n]*$/;
const CLAUSE_BEFORE = 110;
const CLAUSE_AFTER = 90;

/** Whether the sentence around a place says that what stands there is none of the request's business. */
export function isRuledOut(text: string, { start, end }: Span): boolean {
  const lead = before(text, start, CLAUSE_BEFORE);
  const [tail = ''] = after(text, end, CLAUSE_AFTER).split(NEXT_LABEL);
  const line = lead.slice(lead.search(LAST_LABEL) + 1);
  return RULED_OUT.test(line) || RULED_OUT.test(tail);
}
