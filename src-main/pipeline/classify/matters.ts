import type { Category, Matters } from '../../../src-preload/contract/vocabulary.ts';
import type { Attended } from './clause-attention.ts';
import { softmax } from './logistic-regression.ts';
import type { ReadClause } from './read-clauses.ts';

/** A clause with what the second opinion made of it. */
interface JudgedClause {
  readonly clause: ReadClause;
  /** Share of the attention. */
  readonly share: number;
  /** Probability of each category for this clause alone. */
  readonly shares: readonly number[];
}

/** Below this, the second line asked for is a word in passing, not a matter of its own. */
const LEAST_SECOND = { asked: 0.3, ofFirst: 0.3, attentionOfFirst: 0.3 } as const;

/** Says outright that several things are wanted. */
const SEVERAL = new RegExp(
  '(?<![a-z])(?:' +
    [
      '(?:due|tre|quattro|[234]) (?:preventiv|cose|polizze (?:nuov|distint|divers)|quotazion|richieste|contratti|lavori da|offerte|coperture|posizioni)',
      'entramb[ei] (?!i sensi)|tutt[ei] e (?:due|tre)|l.una e l.altra|lott[oi] \\d|contestualmente',
      'separat(?:e|i|amente) (?:quot|offert|propost|preventiv|per)|separate (?:quot|propos)|each line',
      '(?:distint|separat)[ei] (?:quot|offert|propost|preventiv|polizz)',
      '(?:preventiv|offert|quotazion|polizz)\\w* (?:distint|separat)',
      "(?:anche|pure) (?:un'altra|una nuova|un nuovo|il preventivo|la quotazione|un preventivo|una quotazione)",
      'e (?:per me|la mia),? |per me,? invece|second[oa] (?:cosa|richiesta|punto)',
    ].join('|') +
    ')',
);

/** Messages that only keep in touch: thanks, receipts, absences, greetings, papers for information. */
const COURTESY = new RegExp(
  '(?<![a-z])(?:' +
    [
      'grazie|ringrazi|ricevut[oai]|perfetto|fuori (?:ufficio|sede)|saro assente|risposta automatica|out of office',
      'augur|buone feste|buon natale|buone vacanze|avvenuta consegna|ricevuta di accettazione',
      '(?:per|a) (?:opportuna |vostra )?conoscenza|nessuna azione|niente da fare|nulla da fare',
      "a presto|ci sentiamo|ci vediamo|ci rivediamo|in allegato|come d'accordo|come da accordi|a salutare",
      'thanks|thank you|noted|received',
    ].join('|') +
    ')',
);
/** Longer ones are read for what they tell, whatever their courtesies. */
const LONGEST_COURTESY = 35;

/** Says outright that nobody need act, or that no person wrote: receipts of delivery, absences, papers for information. */
const NO_ACTION = new RegExp(
  '(?<![a-z])(?:' +
    [
      '(?:ricevuta|avviso) di (?:avvenuta |mancata )?(?:consegna|accettazione)|risposta automatica|out of office|automatic reply',
      'fuori (?:ufficio|sede) (?:fino|dal|da|per|e)|(?:saro|sono) assente|non monitorata',
      '(?:nessuna|nessun) (?:azione|adempimento)|(?:nulla|niente) (?:da|di) (?:fare|piu)',
      '(?:per|a) (?:sola |mera |opportuna |vostra |tua |sua )+conoscenza|no action|for your information',
    ].join('|') +
    ')',
);
/** Longer ones tell more than that. */
const LONGEST_NOTICE = 90;

/** Words of those who sell something to the office itself; two of them make an advertisement. */
const ADVERTISEMENT =
  /(?<![a-z])(?:webinar|iscriv\w+|newsletter|scopri\b|provalo|prova gratuit|demo\b|gratuit|gratis|clicca|disiscri|unsubscribe|gentile (?:collega|intermediario|cliente)|posti limitati|sconto|promo\w*|in un minuto|piattaforma|attestato|relatori|crediti formativi)/g;
const ADVERTISING_WORDS = 2;
/** So many make one whatever it seems to ask for. */
const PLAIN_ADVERTISING_WORDS = 4;

/** Concepts that are a matter even where nobody says "please". */
const TOLD_MATTERS = /wish|event-told|claim|cancel/;

/**
 * How many live matters of different kinds a document holds. Deliberately slow to say anything but `one`: the
 * clerk is asked only where the text itself says "two quotations" or leaves nothing to do.
 * @param attended what the second opinion made of the clauses that have words, in order
 */
export function mattersOf(clauses: readonly ReadClause[], attended: Attended, category: Category): Matters {
  const spoken = clauses.filter(({ text }) => /[a-z]/.test(text));
  const judged = spoken.map((clause, at): JudgedClause => ({
    clause,
    share: attended.shares[at] ?? 0,
    shares: softmax(attended.clauseScores[at] ?? [], 1),
  }));
  const now = judged.filter(({ clause: { zone } }) => zone !== 'quoted');
  const message = now.filter(({ clause: { zone } }) => zone === 'live' || zone === 'forwarded');
  const live = { all: now, message: message.length > 0 ? message : now };
  if (category === 'Altro' && asksNothing(live)) return 'none';
  return asksTwice(live) ? 'several' : 'one';
}

/** What is said now: all of it with its title, and the message itself; a note of one line is both. */
interface Live {
  readonly all: readonly JudgedClause[];
  readonly message: readonly JudgedClause[];
}

function asksTwice({ all, message }: Live): boolean {
  const said = all.filter(({ clause }) => clause.stance !== 'settled').map(({ clause }) => clause.text);
  if (!SEVERAL.test(said.join('\n'))) return false;
  const asked = strongest(
    message.filter(({ clause }) => clause.stance === 'asked'),
    () => 1,
  );
  const attention = strongest(message, ({ share }) => share);
  return (
    asked.second > LEAST_SECOND.asked &&
    asked.second > LEAST_SECOND.ofFirst * asked.first &&
    attention.second > LEAST_SECOND.attentionOfFirst * attention.first
  );
}

/** How strongly clauses speak for the first and the second of the categories they speak for. */
function strongest(
  clauses: readonly JudgedClause[],
  weight: (clause: JudgedClause) => number,
): { first: number; second: number } {
  const support = new Map<number, number>();
  for (const clause of clauses) {
    const probability = Math.max(...clause.shares);
    const category = clause.shares.indexOf(probability);
    const clearness = Math.max(0, 2 * probability - 1);
    support.set(category, (support.get(category) ?? 0) + clearness * weight(clause));
  }
  const [first = 0, second = 0] = [...support.values()].toSorted((a, b) => b - a);
  return { first, second };
}

function asksNothing({ all, message }: Live): boolean {
  const words = all.reduce((sum, { clause }) => sum + clause.words.length, 0);
  if (words === 0) return true;
  const text = all.map(({ clause }) => clause.text).join('\n');
  const advertising = new Set(text.match(ADVERTISEMENT)).size;
  if (advertising >= PLAIN_ADVERTISING_WORDS) return true;
  if (words < LONGEST_NOTICE && NO_ACTION.test(text) && !message.some(asksForCover)) return true;
  if (message.some(wantsSomething)) return false;
  return advertising >= ADVERTISING_WORDS || (words < LONGEST_COURTESY && COURTESY.test(text));
}

/** Wants something of a line, in words that no notice uses. */
function asksForCover({ clause: { stance, concepts } }: JudgedClause): boolean {
  return stance === 'asked' && concepts.length > 0;
}

function wantsSomething({ clause: { stance, concepts } }: JudgedClause): boolean {
  if (concepts.length === 0) return false;
  return stance === 'asked' || concepts.some(({ name }) => TOLD_MATTERS.test(name));
}
