import type { FormTarget, OfficePart } from '../../../src-preload/contract/form-templates.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import type { LabelMatch } from './match-label.ts';
import { matchLabel } from './match-label.ts';
import { plainWords } from './plain-words.ts';

/** Something that was read about a box, and how far it can be trusted to be about that box. */
export interface Clue {
  readonly text: string;
  readonly trust: number;
}

/** Whose data a part of the form asks for. `other` is a person we know nothing of. */
export type Section = 'client' | 'office' | 'other';

export interface WeighedTarget {
  readonly target: FormTarget;
  readonly confidence: number;
}

/** Data that any person or firm has: the section of the form says whose they are. */
const OF_ANYBODY: ReadonlySet<FieldName> = new Set<FieldName>([
  'clientName',
  'vatNumber',
  'taxCode',
  'email',
  'phone',
  'street',
  'postalCode',
  'city',
  'province',
]);
const OF_OFFICE: Partial<Record<FieldName, OfficePart>> = {
  clientName: 'name',
  email: 'email',
  phone: 'phone',
  street: 'address',
};
/** Data that forms ask for in one box, in this order. */
const TOGETHER: readonly (readonly FieldName[])[] = [
  ['street', 'postalCode', 'city', 'province'],
  ['vatNumber', 'taxCode'],
  ['phone', 'email'],
];

/** Half as likely as the best is a doubt. */
const DOUBT = 0.55;

/** What all that was read about a single box (not one of a table) says it is for; null where nothing does. */
export function weighTarget(
  clues: readonly Clue[],
  section: Section,
  customFields: readonly CustomFieldDefinition[],
): WeighedTarget | null {
  const weights = new Map<string, { target: FormTarget | null; doubt: number }>();
  for (const { text, trust } of clues) {
    for (const { target, score } of targetsOf(text, section, customFields)) {
      const key = JSON.stringify(target);
      const known = weights.get(key)?.doubt ?? 1;
      weights.set(key, { target, doubt: known * (1 - trust * Math.min(1, score)) });
    }
  }
  const ranked = [...weights.values()].toSorted((a, b) => a.doubt - b.doubt);
  const [best, second] = ranked;
  if (!best || best.target === null) return null;
  const rival = second ? 1 - second.doubt : 0;
  const confidence = (1 - best.doubt) * (1 - DOUBT * rival * rival);
  return confidence < 0.3 ? null : { target: best.target, confidence: Math.min(0.99, confidence) };
}

function targetsOf(text: string, section: Section, customFields: readonly CustomFieldDefinition[]) {
  const own = customTarget(text, customFields);
  if (own) return [own];
  const matches = matchLabel(text).filter(({ concept }) => concept.kind !== 'column');
  const joined = joinedTarget(matches);
  const first = matches.find(({ concept }) => concept.kind !== 'other');
  // "E-mail / PEC" asks for an e-mail address: what comes after it only adds.
  const shareOf = (match: LabelMatch): number =>
    match.concept.kind === 'other' && first !== undefined && match.start > first.start ? 0.3 : 1;
  const found = joined
    ? [joined]
    : matches.map((match) => ({ target: targetOf(match), score: match.score * shareOf(match) }));
  return found.map(({ target, score }) => ({ target: target && inSection(target, section), score }));
}

function targetOf({ concept }: LabelMatch): FormTarget | null {
  if (concept.kind === 'data') return { kind: 'data', names: [concept.name] };
  if (concept.kind === 'office') return { kind: 'office', part: concept.part };
  return concept.kind === 'other' || concept.kind === 'column' ? null : { kind: concept.kind };
}

/** "Via, CAP e Comune" and "C.F./P.IVA" are one box for several data. */
function joinedTarget(matches: readonly LabelMatch[]): { target: FormTarget; score: number } | null {
  const names = matches.flatMap(({ concept }) => (concept.kind === 'data' ? [concept.name] : []));
  if (new Set(names).size < 2 || names.length < matches.length) return null;
  const family = TOGETHER.find((each) => names.every((name) => each.includes(name)));
  if (!family) return null;
  const score = Math.max(...matches.map((match) => match.score));
  // Where a street and its town stand in one box, it is for the whole address.
  const whole = names.includes('street') && names.includes('city');
  return { target: { kind: 'data', names: family.filter((name) => whole || names.includes(name)) }, score };
}

function inSection(target: FormTarget, section: Section): FormTarget | null {
  if (target.kind !== 'data' || section === 'client') return target;
  if (!target.names.every((name) => OF_ANYBODY.has(name))) return section === 'other' ? null : target;
  if (section === 'other') return null;
  const parts = target.names.map((name) => OF_OFFICE[name]);
  if (parts.includes('email') && parts.includes('phone')) return { kind: 'office', part: 'contacts' };
  const [only] = parts;
  return only === undefined || parts.length > 1 ? null : { kind: 'office', part: only };
}

/** One of the office's own data whose name or label is what the form prints. */
function customTarget(text: string, customFields: readonly CustomFieldDefinition[]) {
  const plain = plainWords(text);
  if (plain === '') return null;
  const found = customFields.find(({ name, labels }) =>
    [name, ...labels].some((label) => plainWords(label) === plain),
  );
  return found ? { target: { kind: 'custom', id: found.id } as const, score: 1 } : null;
}

const OFFICE_WORDS =
  /\b(?:broker|intermediari[oa]|intermediary|agenzia|agente|agency|mediatore|collaboratore|producer)\b/u;
const OTHER_WORDS =
  /\b(?:legale rappresentante|legal representative|representative|rappresentante|beneficiari[oa]|beneficiary|conducente|driver|referente|perito|vincolatari[oa]|delegato|coobbligato|titolare effettivo|sinistr[oi]|claims?|precedenti assicurativi|storia assicurativa|director|contact person|compagnia delegataria|riservato)\b/u;
const CLIENT_WORDS =
  /\b(?:contraente|proponente|cliente|assicurat[oi]|assicurando|anagrafic[ah]e?|dati (?:del|dell|della) (?:contraente|azienda|cliente|impresa|assicurato)|policyholder|proposer|applicant|insured|client|customer|company details|azienda|rischio|risk|fabbricat[oi]|veicol[oi]|flotta|coperture?|polizza|garanzi[ae]|cover|attivita)\b/u;

/** Whose data a box asks for: by its own words first, then by the headings above it, the nearest first. */
export function sectionOf(own: readonly string[], headings: readonly string[]): Section {
  const said = own.map(plainWords).join(' ');
  if (OTHER_WORDS.test(said)) return 'other';
  if (OFFICE_WORDS.test(said)) return 'office';
  if (/\b(?:contraente|proponente|cliente|assicurato|policyholder|proposer|applicant|insured)\b/u.test(said))
    return 'client';
  for (const heading of headings) {
    const plain = plainWords(heading);
    if (plain === '' || plain.split(' ').length > 9) continue;
    if (OTHER_WORDS.test(plain)) return 'other';
    if (OFFICE_WORDS.test(plain)) return 'office';
    if (CLIENT_WORDS.test(plain)) return 'client';
  }
  return 'client';
}
