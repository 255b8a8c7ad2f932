import { before } from '../context.ts';
import type { Candidate } from '../found.ts';
import { findOrganisations, findPersons } from '../names.ts';
import type { NameMatch } from '../names.ts';
import { isThirdParty } from '../parties.ts';
import {
  ADDRESSED,
  BROKER,
  INSURER,
  INTRODUCES,
  MENTIONED,
  NOT_AN_OPENER,
  isAddress,
  isOwnLine,
} from './client-words.ts';

/** Who writes for condominiums is seldom the insured. */
const REPRESENTATIVE = /\bAmministrazion[ei]\b|\bAmministrator[ei]\b/;
const VAT_BEHIND =
  /^(?:[^\n]|\n(?!\s*\n)){0,170}?(?:p(?:art(?:ita)?)?\.?\s?\.?i\.?\s?v\.?\s?a|p\.i\.|vat\b|c\.?f\.? *:?\s*\d{11})/i;
const ADDRESS_BEHIND =
  /^[\s,(–-]*(?:con sede|sede|via|viale|v\.le|corso|c\.so|piazza|p\.zza|largo|contrada|strada|localit)/i;

/** Never anything but the insured. */
const CONDOMINIUM = /^(?:Super)?[Cc]ond(?:ominio|\.)/;
const OF_WHICH =
  /\b(?:del|dell'|della|dal|dall'|dalla|al|all'|alla|presso)\s*(?:(?:ditta|impresa|società|azienda|cooperativa|studio)\s*)?$/i;

/** Firms, bodies and condominiums, weighed by the words around them. */
export function clientOrganisations(prose: string): readonly Candidate<string>[] {
  const all = findOrganisations(prose).toSorted((a, b) => a.start - b.start);
  return all.flatMap((match, at) => {
    if (INSURER.test(match.value) || BROKER.test(match.value) || isAddress(match.value)) return [];
    const repeated = all.some((other) => other !== match && other.value === match.value) ? 0.4 : 0;
    const tail = prose.slice(match.end, Math.min(match.end + 180, all[at + 1]?.start ?? prose.length));
    return [{ ...wholeLine(prose, match), score: organisationScore(prose, match, tail) + repeated }];
  });
}

/** "Il Comune ci ha affidato i lavori": who asks us for something is not us. */
const ASKS_US = /^\s*(?:ci|mi) (?:ha|hanno|chied|pretend|impon|obblig)/i;

/** "Iannaccone Spagnuolo & Partners Studio Legale Associato": a line of names is one name. */
function wholeLine(prose: string, match: NameMatch): NameMatch {
  const start = prose.lastIndexOf('\n', match.start - 1) + 1;
  const ahead = prose.slice(start, match.start);
  if (match.kind !== 'head' || !/^ *\p{Lu}[\p{L}'.]+ (?:(?:\p{Lu}[\p{L}'.]*|&|e) ){1,4}$/u.test(ahead))
    return match;
  if (findPersons(ahead).length > 0 || NOT_AN_OPENER.test(ahead)) return match;
  const from = start + ahead.search(/\S/);
  return { ...match, start: from, value: `${prose.slice(from, match.start)}${match.value}` };
}

function organisationScore(prose: string, match: NameMatch, tail: string): number {
  const lead = before(prose, match.start, 70);
  const kind = match.kind === 'legal-form' ? 3 : CONDOMINIUM.test(match.value) ? 2.5 : 2;
  const introduced = INTRODUCES.test(lead) ? 1.5 : 0;
  const identified = VAT_BEHIND.test(tail) ? 1.5 : 0;
  const addressed = ADDRESS_BEHIND.test(tail) ? 1 : 0;
  const other =
    isThirdParty(prose, match.start) || (introduced === 0 && ADDRESSED.test(lead))
      ? 4
      : MENTIONED.test(lead)
        ? 2
        : 0;
  const signed = isOwnLine(prose, match) && match.start > prose.length * 0.4 ? 1 : 0;
  // "Del Comune di Rho" something is said; a condominium is often named so by who writes for it.
  const owned = introduced === 0 && OF_WHICH.test(lead) ? (CONDOMINIUM.test(match.value) ? 0.3 : 1) : 0;
  const asks = ASKS_US.test(tail) ? 2 : 0;
  const agent = REPRESENTATIVE.test(match.value) ? 2 : 0;
  return kind + introduced + identified + addressed + signed - other - owned - agent - asks;
}
