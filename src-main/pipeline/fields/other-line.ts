import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { after, before } from './context.ts';
import type { Reading, Span } from './reading.ts';

/** The words by which each line of business is named. */
const LINES = {
  motor:
    /\brca\b|r\.c\.a|rc auto|\bauto\b|flott|libro matricola|\bmatricola\b|veicol|automezz|\bmezzi\b|kasko|\btarg[ah]|furgon|autocarr|camion|autobus/i,
  professional:
    /professional|\brcp\b|colpa grave|\brc (?:dello |dell'|del |di )?(?:studio|medic|ingegner|architett)/i,
  building:
    /incendi|fabbricat|globale|immobil|property|\bcasa\b|stabil[ei]|condomini|capannon|all risks? (?:dell|fabb|imm)/i,
  works:
    /\bc\.?a\.?r\.?\b|\be\.?a\.?r\.?\b|guasti|elettronic|montaggio|decennale|rottur|cantier|opere|macchin|impiant/i,
  others:
    /infortuni|\bvita\b|sanitari|malatti|cauzion|fidei|cyber|vettorial|trasport[oi]\b|bagagli|d&o|tutela legale|\brct\b|\brco?\b (?:custodi|prodotti|esercizio|della proprietà)|credit/i,
} as const;
type Line = keyof typeof LINES;

const OWN: Readonly<Partial<Record<Category, Line>>> = {
  'Flotta Auto': 'motor',
  'RC Professionale': 'professional',
  Fabbricato: 'building',
  'Rischi Tecnologici': 'works',
};
const CLAUSE_BEFORE = 70;
const CLAUSE_AFTER = 40;

/** Whether the clause around a place speaks of another line of business than the request's, and not of that. */
export function isOfAnotherLine(
  { prose, category }: Pick<Reading, 'prose' | 'category'>,
  span: Span,
): boolean {
  const own = OWN[category];
  if (own === undefined) return false;
  const lead = before(prose, span.start, CLAUSE_BEFORE);
  const [tail = ''] = after(prose, span.end, CLAUSE_AFTER).split('\n');
  const clause = lead.slice(lead.lastIndexOf('\n') + 1) + prose.slice(span.start, span.end) + tail;
  if (LINES[own].test(clause)) return false;
  return Object.entries(LINES).some(([line, pattern]) => line !== own && pattern.test(clause));
}
