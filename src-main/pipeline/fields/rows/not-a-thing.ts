/**
 * First words of list entries and of members of sentences that are about the request as a whole, about cover, claims or
 * deadlines: no thing to insure, though an amount or a year stands behind them.
 */
const NOT_A_THING =
  /^(?:(?:il|la|lo|l'|i|le|gli|un|una)\s*)?(?:massimal|franchig|scopert|premi[oi]\b|fatturat|decorr|effetto|scaden|somm[ae]\b|valor[ei]\b|valore\b|total|import|capital|cost[oi]\b|durat|inizio|fine\b|anno\b|anni\b|superfici|dipendent|addett|ragione|p\.? ?iva|partita iva|codice|indirizzo|sede|telefon|e-?mail|numero|compagnia|polizz|contraente|assicurat|sinistr|dann[oi]\b|rat[ae]\b|canon|contribut|preventiv|fideiuss|garanzi|copertur|limit|sottolimit|indennizz|retroattiv|postum|responsabilit|rc[a-z]?\b|incendio|furto|kasko|cristalli|unit[àa]|lavor[oi]|oper[ae]\b|oneri|cantier|piani\b|client|mutuo|vincol|liquidat|riserv|fattur|ricav|compens|onorari|termin|rispost|data\b|pec\b|iban|note?\b|perdit|deducib|turnover|limit|sum\b|premium|deductible)/iu;

/** Whether a text begins as something that is insured, employed or owned does not. */
export function isNotAThing(text: string): boolean {
  return NOT_A_THING.test(text.trim());
}
