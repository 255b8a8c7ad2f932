import type { Reading } from './reading.ts';

/** What suppliers, applicants and advertisers write. */
const NOT_A_CLIENT =
  /(?:curriculum|candidatura|colloquio|tirocinio|newsletter|convegno|webinar|early bird|crediti formativi|per non ricever|disiscriv|unsubscribe|nostra fattura|in allegato (?:la |vi )?fattura|nostro studio [^.]{0,40}candid|gentile intermediario|sollecito di pagamento|clicca|demo gratuita|invio il mio cv|cordialmente vi proponiamo|siamo lieti di presentar|provvigioni maturate|estratto conto (?:delle )?provvigion|mi(?:o| allego il) curriculum|propormi per|\bmio c\.?v\b|nuova collocazione|cerco (?:lavoro|impiego|un'occupazione)|posizione lavorativa|\bcv\.(?:pdf|docx?)|disponibilità: immediata|numero verde|preventivo gratuito|spedizione omaggio|prezzi bloccati|tariffe e referenze)/i;

/** Whether the document comes from someone who asks for no cover: then it names no client, insurer or start. */
export function hasNoClient({ live, category }: Reading): boolean {
  return category === 'Altro' && NOT_A_CLIENT.test(live);
}
