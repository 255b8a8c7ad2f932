import type { AmountMatch } from '../../core/money.ts';
import { after, before } from './context.ts';

const WISH =
  /(?:richiest\w|desiderat\w|chied\w+|vorre\w+|vuole|salire|portar\w+|elevar\w+|aument\w+|(?:va|vada|andrebbe|da) (?:portat|elevat|alzat|innalzat|adeguat)\w a|restiamo su|ci serve|serve|servirebbe|adeguar\w+|passare a|restare (?:a|su)|propost\w da me|minimo|almeno|non inferiore|sufficiente|va bene|cerc\w+|giusto|corretto|ho in mente)[^;]{0,60}$/i;
const OLD =
  /(?:attual\w+|odiern\w+|\bora\b|\boggi\b|in essere|in corso|\bprevede\w*|era\b|rimast\w+|preceden\w+|vecchi\w+|proposto|sottolimite|finora|ancora|scade|uscente|current)[^;\d]{0,60}$/i;
const REJECTED_BEHIND =
  /^(?: di massimale)?[^.;\d\n]{0,45}(?:tropp[oi]|ridicol\w|(?:era|è|sono) bass[oi]|non arriva|insufficient\w|non bast\w+|è poco|sono pochi|attual\w+)/i;
/** "29.000 + 24.000": what would have to be added up is not stated. */
const ADDED_BEHIND = /^\s*(?:€|euro)?\s*\+\s*(?:\p{L}+ ){0,2}(?:€\s*)?\d/iu;
/** "franchigia 10% minimo 500" is a share of the damage. */
const A_LEAST = /(?:%|per cento)[^.;\n\d]{0,30}$/i;
/** "2.000.000 per sinistro e 4.000.000 per anno": the limit is that of a claim. */
const YEARLY_BEHIND = /^\s*(?:€|euro)?\s*(?:per|in|all')\s?(?:anno|periodo|aggregat\w+)/i;
const CHANGES_TO = /\bda\s*(?:€|euro)?\s*$/i;
const CHANGED_BEHIND = /^\s*(?:€|euro)?\s*a\s*(?:€|euro)?\s*\d/i;

const ASKED_INSTEAD =
  /^[^\n]{0,110}(?<!\p{L})(?:(?:va|vada|andrebbe) (?:portat|elevat|alzat|aumentat|innalzat|adeguat)\p{Ll} a|ne (?:pretend|chied|richied|vogl|vorr|serv)\p{Ll}+|quell[oa] (?:che )?(?:chied|richied|vogl|vorr)\p{Ll}+(?: è)?|richiest[oa]|cerc[oa]|cerchiamo|vorrei|vorremmo|passare a|salire a|portarl[oa] a|alzarl[oa] a)(?: di| a| è| da| almeno)?\s*:?\s*(?:€|euro)?\s*$/iu;

/** Whether the words between two amounts ask for the second in place of the first. */
export function asksInstead(between: string): boolean {
  return ASKED_INSTEAD.test(between);
}

/** "L'impresa dispone già di una RCT con massimale 5.000.000" */
const EXISTS = /(?:dispon\w+|ha|hanno|abbiamo|ho|c'è|esiste) già\b[^;]{0,80}$/i;

/** What is asked for counts more than what was. */
export function stance(prose: string, amount: AmountMatch): number {
  const lead = before(prose, amount.start, 90);
  const tail = after(prose, amount.end, 45);
  const replaced = CHANGES_TO.test(lead) && CHANGED_BEHIND.test(tail) ? 3 : 0;
  const rejected = REJECTED_BEHIND.test(tail) ? 2 : 0;
  const yearly = YEARLY_BEHIND.test(tail) ? 1 : 0;
  const share = A_LEAST.test(lead) && /(?:franchig|\bfr\b|scopert)/i.test(lead) ? 6 : 0;
  const added = ADDED_BEHIND.test(tail) ? 6 : 0;
  return (
    (WISH.test(lead) ? 1 : 0) -
    (EXISTS.test(lead) ? 2.25 : OLD.test(lead) ? 1.5 : 0) -
    replaced -
    rejected -
    added -
    yearly -
    share
  );
}
