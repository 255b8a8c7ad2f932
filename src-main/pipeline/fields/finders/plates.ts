import { compactPlate, isPlate } from '../../../core/italian-codes/plate.ts';
import { repairByShape } from '../../../core/italian-codes/misread-characters.ts';
import { before } from '../context.ts';
import { isRuledOut } from '../exclusions.ts';
import type { Found } from '../found.ts';
import type { Reading, Span } from '../reading.ts';

/** At least one figure is one: "SEZIONE" is no plate. */
const PLATE = /(?<![A-Za-z0-9])(?=.{2,4}?\d)[A-Z8][A-Z8][ -]?[\dOISBZ]{3}[ -]?[A-Z8][A-Z8](?![A-Za-z0-9])/g;
const SMALL_PLATE =
  /(?<=\btarg\w{1,3}[\s:][^\n.]{0,80})(?<![A-Za-z0-9])[a-z]{2}[ -]?\d{3}[ -]?[a-z]{2}(?![a-z0-9])/g;
const OTHER_SIDE =
  /(?:controparte|investitore|antagonista|danneggiat[oa]|(?:tamponat|urtat|colpit)[oaie] da|scontrat[oaie] con)(?:(?!nostr|\bmi[oa]\b|assicurat)[^.\n]){0,50}$/i;

/** In an accident "the other car" is the other side's; in a fleet it is one more. */
const ANOTHER = /altr[oa] (?:veicolo|auto|vettura)(?:(?!nostr|\bmi[oa]\b|assicurat)[^.\n]){0,50}$/i;

/** Plates of the live request, in the order they stand. */
export function findPlates({ live, category }: Reading): readonly Found[] {
  const places = new Map<string, Span>();
  for (const match of [...live.matchAll(PLATE), ...live.matchAll(SMALL_PLATE)]) {
    const span = { start: match.index, end: match.index + match[0].length };
    const lead = before(live, span.start, 80);
    const another = category === 'Altro' && ANOTHER.test(lead);
    if (OTHER_SIDE.test(lead) || another || isRuledOut(live, span)) continue;
    const code = repairByShape(compactPlate(match[0]), 'LLDDDLL');
    if (isPlate(code) && !places.has(code)) places.set(code, span);
  }
  if (places.size === 0) return [];
  const inOrder = [...places].toSorted(([, a], [, b]) => a.start - b.start);
  const value = inOrder.map(([code]) => code);
  return [{ name: 'plates', value, confidence: 0.95, spans: inOrder.map(([, span]) => span) }];
}
