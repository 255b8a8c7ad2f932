import type { ClientTrait } from '../../../src-preload/contract/clients.ts';
import type { ClientIdentity } from './client-identity.ts';
import { nameSimilarity } from './name-similarity.ts';
import { isCondominium, isPersonName, normalName, type NormalName } from './normal-name.ts';

/** From here on a name alone makes two clients one, when no code speaks against it. */
export const SURE_SIMILARITY = 0.95;
/** From here on the clerk is asked. Both were measured on pairs of names written for it, see the tests. */
export const ASKED_SIMILARITY = 0.7;

/** Whether two records are one client, what that rests on, and what speaks for and against it. */
export interface ClientComparison {
  readonly verdict: 'same' | 'different' | 'unsure';
  /** `code`: a VAT number or tax code decided, whatever the names. */
  readonly by: 'code' | 'name';
  /** Of the most similar names, 0 to 1. */
  readonly similarity: number;
  readonly agrees: readonly ClientTrait[];
  readonly differs: readonly ClientTrait[];
}

/**
 * Compares two clients the way a careful clerk does: the VAT number decides, then the tax code, then the
 * names. An equal VAT number with two tax codes of companies, or an equal tax code with two VAT numbers,
 * may be a VAT group, whose members share one number (art. 70-bis D.P.R. 633/1972): that is asked.
 */
export function compareClients(a: ClientIdentity, b: ClientIdentity): ClientComparison {
  const { similarity, pair } = mostSimilarNames(a, b);
  const traits = compareTraits(a, b, similarity, pair);
  const byCode = codeVerdict(a, b);
  if (byCode !== null) return { verdict: byCode, by: 'code', similarity, ...traits };
  const verdict = pair === null ? 'different' : nameVerdict(similarity, pair, traits);
  return { verdict, by: 'name', similarity, ...traits };
}

function codeVerdict(a: ClientIdentity, b: ClientIdentity): ClientComparison['verdict'] | null {
  const vat = agreement(a.vatNumber, b.vatNumber);
  const tax = agreement(companyCode(a), companyCode(b)) ?? agreement(personCode(a), personCode(b));
  if (vat === true) return agreement(companyCode(a), companyCode(b)) === false ? 'unsure' : 'same';
  if (vat === false) return tax === true || crossed(a, b) ? 'unsure' : 'different';
  if (tax !== null) return tax ? 'same' : 'different';
  return crossed(a, b) ? 'same' : null;
}

/** A company's tax code is its VAT number, until it joins a VAT group: papers give the one or the other. */
function crossed(a: ClientIdentity, b: ClientIdentity): boolean {
  return agreement(companyCode(a), b.vatNumber) === true || agreement(companyCode(b), a.vatNumber) === true;
}

/** Null when one side does not say. */
function agreement(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : a === b;
}

/** Eleven digits; a person's code beside a company's number is its representative's. */
function companyCode({ taxCode }: ClientIdentity): string | null {
  return taxCode !== null && /^\d{11}$/.test(taxCode) ? taxCode : null;
}

function personCode({ taxCode }: ClientIdentity): string | null {
  return taxCode !== null && taxCode.length === 16 ? taxCode : null;
}

type NamePair = readonly [NormalName, NormalName];

function mostSimilarNames(
  a: ClientIdentity,
  b: ClientIdentity,
): { readonly similarity: number; readonly pair: NamePair | null } {
  const others = b.names.map(normalName);
  const pairs = a.names.flatMap((name) => {
    const own = normalName(name);
    return others.map((other): NamePair => [own, other]);
  });
  let best: { similarity: number; pair: NamePair | null } = { similarity: 0, pair: pairs[0] ?? null };
  for (const pair of pairs) {
    const similarity = nameSimilarity(...pair);
    if (similarity > best.similarity) best = { similarity, pair };
  }
  return best;
}

type Traits = Pick<ClientComparison, 'agrees' | 'differs'>;

function compareTraits(
  a: ClientIdentity,
  b: ClientIdentity,
  similarity: number,
  pair: NamePair | null,
): Traits {
  const compared: readonly (readonly [ClientTrait, boolean | null])[] = [
    ['name', pair === null ? null : similarity >= SURE_SIMILARITY],
    ['legalForm', pair === null ? null : agreement(pair[0].form, pair[1].form)],
    ['vatNumber', agreement(a.vatNumber, b.vatNumber)],
    ['taxCode', agreement(a.taxCode, b.taxCode)],
    ['email', agreement(lower(a.email), lower(b.email))],
    ['phone', agreement(subscriber(a.phone), subscriber(b.phone))],
    ['city', agreement(lower(a.city), lower(b.city))],
  ];
  const all = (wanted: boolean): readonly ClientTrait[] =>
    compared.filter(([, agrees]) => agrees === wanted).map(([trait]) => trait);
  return { agrees: all(true), differs: all(false) };
}

function lower(text: string | null): string | null {
  return text?.toLowerCase() ?? null;
}

/** A number with or without the prefix of Italy. */
function subscriber(phone: string | null): string | null {
  return phone?.replace(/^(?:\+|00)39/, '') ?? null;
}

/**
 * What the names say. There are many people and many condominiums of one name, and firms of one name in
 * two towns: then the name alone is not enough.
 */
function nameVerdict(
  similarity: number,
  pair: NamePair,
  { agrees, differs }: Traits,
): ClientComparison['verdict'] {
  if (similarity < ASKED_SIMILARITY) return 'different';
  if (similarity < SURE_SIMILARITY) return 'unsure';
  const reachable = agrees.includes('email') || agrees.includes('phone');
  if (pair.some(isPersonName) && pair[0].form !== pair[1].form) return 'unsure';
  if (pair.every(isPersonName)) return reachable ? 'same' : 'unsure';
  if (pair.some(isCondominium)) return reachable || agrees.includes('city') ? 'same' : 'unsure';
  return differs.includes('city') && !reachable ? 'unsure' : 'same';
}
