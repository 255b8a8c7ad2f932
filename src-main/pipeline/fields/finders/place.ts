import { isPostalCode } from '../../../core/italian-codes/postal-code.ts';
import { municipalitiesCalled, municipalitiesNamed } from '../../../core/places/municipalities.ts';
import { isProvinceCode, provinceCode } from '../../../core/places/provinces.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { isThirdParty } from '../parties.ts';
import type { Reading, Span } from '../reading.ts';
import { INSURERS } from '../words/insurers.ts';
import { findStreets } from '../streets.ts';
import type { StreetMatch } from '../streets.ts';

const POSTAL_CODE = /(?<=\bI-|(?<![\w.,/€+-]))\d{5}(?![\w%]|[.,/]\d|\s?(?:€|euro|mq|km))/g;
const NAME_RUN =
  /(?<![\p{L}\d@.])(?:S\. ?)?\p{Lu}[\p{L}']*(?:[ -](?:(?:d[aei]l?l?[aeio]?|d'|dell'|di|in|nel|nell'|sul|sull'|al|alla|ai|a|e|della|delle|sopra|sotto|con) ?)?\p{Lu}[\p{L}']*){0,5}/gu;
const TOWN_WITH_PROVINCE =
  /(?:\b(?:di|a|in)|[,–-]|\d{5}) (?<name>\p{Lu}[\p{L}']+(?: (?:(?:d[aei]l?l?[aeio]?|sul|in|al|con) )?\p{Lu}[\p{L}']+){0,3}) ?\((?<code>[A-Z]{2})\)/gu;
const PROVINCE_BEHIND =
  /^(?:[ ]*[,([/–-][ ]*(?:\d{5}[ ]*,[ ]*)?|[ ]+)(?:prov(?:incia|\.)?\s*(?:di\s+)?)?(?<code>[A-Z]{2}(?=\s*\)|[\s,.;:)\]]|$)|[A-Z][a-z](?=\)))/;
const PROVINCE_NAMED = /(?<!\w)(?:in )?provincia di (?<name>\p{Lu}[\p{L}' ]{2,25}?)(?=[,.;:)\n]|$)/gu;
const LETTER_DATE_BEHIND =
  /^,?\s*(?:lì|li'|addì|il)?\s*\d{1,2}(?:°|º)?[\s./-]\s?(?:\p{L}+|\d{1,2})[\s./-]\s?\d{2,4}/u;
const COMPANY_WORDS =
  /(?:via|viale|corso|piazza|largo|strada|vicolo|borgo|hotel|banca|ordine (?:di|degli [\w ]+ di)|tribunale di|diocesi di|università di|cassa di risparmio di|porto di|camera di commercio di|consorzio|condominio|residenza|villa|palazzo|fiera (?:a|di|del[\w ]{3,20} di)|chiesa di|convento di|parrocchia di|santuario di|ospedale(?: di)?|san|santa|appalto [\w ]{0,20})\s*$/i;
const PART_OF_A_NAME =
  /^ (?!Via|Viale|Corso|Piazza|Il|La|Le|I\b|Loc|Fraz|Cap|CAP|Prov|Tel|P\.)\p{Lu}\p{Ll}{2}/u;
const HAPPENED =
  /(?:sinistr|incident|success[oi]|avvenut|tampona|accadut|cantiere|rubat|danneggiat)[^.;\n]{0,70}$/iu;
/** "Milano, zona Lambrate: …" at the beginning of a line. */
const OPENS_LINE = /(?:^|\n)[ ]*$/;
const STANDS_ALONE = /^ *(?:, (?!\p{Lu})|[–(-]|\n|$)/u;
const GREETING = /^(?:Salve|Vita|Amico)$/i;
const WEAK_PLACE = /\bd[ia]\s*$/i;
const LIVES_IN =
  /(?:\b(?:a|ad|in)|siamo di|sono di|sede(?: legale)?(?: in| a)?|vivo a|abit\w+ (?:a|in)|resident\w+ (?:a|in)|studio (?:a|in)|[,(–|-]|citt[àa]\s*[:\t]|\b(?:srls?|s\.r\.l\.|spa|s\.p\.a\.|snc|s\.n\.c\.|sas|s\.a\.s\.)|comune\s*[:\t]|comune di|località\s*[:\t])\s*$/i;

/** Street, postal code, town and province of the client, or failing those of the risk. */
export function findPlace(reading: Reading): readonly Found[] {
  const { live, prose } = reading;
  const streets = findStreets(live);
  const towns = findTowns(prose, streets);
  const street = best(streets.map((match) => ({ ...match, score: streetScore(live, match, towns) })));
  const town = best(towns.map((match) => ({ ...match, score: match.score + nearness(match, street, 90) })));
  const postalCode = best(
    postalCodes(prose).map((match) => ({
      ...match,
      score: match.score + nearness(match, street ?? town, 90),
    })),
  );
  const found: Found[] = [];
  if (street)
    found.push({
      name: 'street',
      value: street.value,

      confidence: confidence(0.5 + street.score / 12),
      spans: [street],
    });
  if (postalCode && postalCode.score > 0)
    found.push({
      name: 'postalCode',
      value: postalCode.value,
      confidence: confidence(0.75 + postalCode.score / 20),
      spans: [postalCode],
    });
  if (town && town.score >= LEAST_SCORE)
    found.push({
      name: 'city',
      value: town.value,

      confidence: confidence(0.5 + town.score / 14),
      spans: [town],
    });
  const named = town?.province ? town : towns.find((other) => other.province && other.value === town?.value);
  return [...found, ...findProvince(prose, named ?? town)];
}

/** Below this a name is hardly that of the client's town. */
const LEAST_SCORE = 1.5;
const SHORT_TOWN = /(?<![\p{L}\d@.])(?:S\. ?|San |Santa |Sant')?\p{Lu}\p{Ll}{4,}(?![\p{L}@]| \p{Lu}\p{Ll})/gu;
/** "il fabbro di Fiorenzuola" */
const TRADES_IN = /(?:\b(?:il|la|lo|un|una) |l')\p{Ll}{4,} di\s*$/iu;

interface TownMatch extends Candidate<string> {
  /** The two-letter code that stands behind the name, if one does. */
  readonly province: (Span & { readonly code: string }) | null;
}

function findTowns(prose: string, streets: readonly Span[]): readonly TownMatch[] {
  const found: TownMatch[] = [];
  for (const run of prose.matchAll(NAME_RUN)) {
    for (const span of namesIn(run[0])) {
      const start = run.index + span.start;
      const end = run.index + span.end;
      if (streets.some((street) => start >= street.start && end <= street.end)) continue;
      const town = townAt(prose, start, end);
      if (town) found.push(town);
    }
  }
  const listed = [...found, ...unlistedTowns(prose, found)];
  return listed.some(({ score }) => score >= LEAST_SCORE)
    ? listed
    : [...listed, ...shortTowns(prose, streets)];
}

/** "appartamento a Desenzano": where no town is named in full, one may be by the name its people use. */
function shortTowns(prose: string, streets: readonly Span[]): readonly TownMatch[] {
  return [...prose.matchAll(SHORT_TOWN)].flatMap((match) => {
    const name = match[0];
    const start = match.index;
    const end = start + name.length;
    if (municipalitiesCalled(name).length === 0 || municipalitiesNamed(name).length > 0) return [];
    if (streets.some((street) => start >= street.start && end <= street.end)) return [];
    const lead = before(prose, start, 40);
    if (COMPANY_WORDS.test(lead) || isThirdParty(prose, start) || HAPPENED.test(before(prose, start, 90)))
      return [];
    return LIVES_IN.test(lead) || TRADES_IN.test(lead)
      ? [{ value: name, score: LEAST_SCORE, start, end, province: null }]
      : [];
  });
}

/** A village that is no municipality, or one younger than the list, is a town where its province stands behind it. */
function unlistedTowns(prose: string, listed: readonly TownMatch[]): readonly TownMatch[] {
  return [...prose.matchAll(TOWN_WITH_PROVINCE)].flatMap((match) => {
    const { name = '', code = '' } = match.groups ?? {};
    const start = match.index + match[0].indexOf(name);
    const end = start + name.length;
    const known = listed.some((other) => other.end === end);
    if (known || !isProvinceCode(code)) return [];
    const province = codeSpan(code, match.index + match[0].lastIndexOf(code) + code.length);
    return [{ value: name, score: 2.5 - (isThirdParty(prose, start) ? 2 : 0), start, end, province }];
  });
}

/** The longest municipality names among the words of a run of capitalised words. */
function namesIn(run: string): readonly Span[] {
  const words = [...run.matchAll(/[^\s]+/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const found: Span[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let last = Math.min(words.length - 1, first + 5); last >= first; last -= 1) {
      const start = words[first]?.start ?? 0;
      const end = words[last]?.end ?? 0;
      if (municipalitiesNamed(run.slice(start, end)).length === 0) continue;
      found.push({ start, end });
      first = last;
      break;
    }
  }
  return found;
}

function townAt(prose: string, start: number, end: number): TownMatch | null {
  const name = prose.slice(start, end);
  const known = municipalitiesNamed(name);
  const lead = before(prose, start, 40);
  const tail = prose.slice(end, end + 40);
  const behind = PROVINCE_BEHIND.exec(tail);
  const code = (behind?.groups?.['code'] ?? '').toUpperCase();
  const province =
    behind && isProvinceCode(code) ? codeSpan(code, end + behind.index + behind[0].length) : null;
  const fits = province !== null && known.some((one) => one.province === province.code);
  const postal = /(?:^|\D)(\d{5})[\s,–-]*$/.exec(lead)?.[1] ?? '';
  const postalFits =
    postal !== '' && known.some((one) => one.postalCode !== '' && postal.startsWith(one.postalCode));
  const proven = fits || postalFits;
  // "Adria Storage Holdings", "Vittoria", "sinistro a Bitonto": a name, an insurer, where something happened.
  if (!proven && (PART_OF_A_NAME.test(tail) || isInsurer(name) || HAPPENED.test(before(prose, start, 90))))
    return null;
  if (COMPANY_WORDS.test(lead) || (province === null && LETTER_DATE_BEHIND.test(tail))) return null;
  const opensLine =
    OPENS_LINE.test(prose.slice(Math.max(0, start - 20), start)) &&
    STANDS_ALONE.test(tail) &&
    !GREETING.test(name);
  const lives = LIVES_IN.test(lead) ? 1.5 : WEAK_PLACE.test(lead) || opensLine ? 1.2 : 0;
  const third = isThirdParty(prose, start) ? 2 : 0;
  // "Ponte di Legno" is hardly anything else than a town, "Vita" often is.
  const unmistakable = name.includes(' ') ? 1.5 : 0.3;
  const score = (fits ? 3 : 0) + (postalFits ? 3 : postal ? 1.5 : 0) + lives + unmistakable - third;
  return { value: name, score, start, end, province };
}

/** Towns that are known as insurers too. */
function isInsurer(name: string): boolean {
  return INSURERS.some((insurer) => insurer.toLowerCase() === name.toLowerCase());
}

function codeSpan(code: string, end: number): Span & { code: string } {
  return { code, start: end - code.length, end };
}

function streetScore(live: string, street: StreetMatch, towns: readonly TownMatch[]): number {
  const tail = live.slice(street.end, street.end + 40);
  const lead = before(live, street.start, 60);
  const followed = /^[\s,–()-]*(?:cap\s*)?\d{5}/i.test(tail) ? 2 : 0;
  const town = towns.some((match) => match.start >= street.end && match.start - street.end < 30) ? 1 : 0;
  const insured = /condominio[^\n.;]{0,40},\s*$/i.test(lead) ? 1.5 : 0;
  const own =
    /(?:sede|indirizzo|resident\w+|domicili\w+|abit\w+|studio|scrivermi|S\.?p\.?A\.?|S\.?r\.?l\.?|s\.?n\.?c\.?)[^\n]{0,40}$/i.test(
      lead,
    )
      ? 1
      : 0;
  return 1 + followed + town + own + insured - (isThirdParty(live, street.start) ? 3 : 0);
}

function nearness(match: Span, anchor: Span | undefined, reach: number): number {
  if (!anchor) return 0;
  const distance = match.start >= anchor.end ? match.start - anchor.end : anchor.start - match.end;
  return distance < reach ? 2 * (1 - Math.max(0, distance) / reach) : 0;
}

function postalCodes(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(POSTAL_CODE)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const lead = before(prose, start, 30);
    const labelled = /\bc\.?a\.?p\.?\s*[:\t]?\s*$/i.test(lead) ? 3 : 0;
    const town = /^[ ,–-]*\p{Lu}/u.test(prose.slice(end, end + 8)) ? 1 : 0;
    const bracketed = lead.endsWith('(') && /^\s*,\s*[A-Z]{2}\s*\)/.test(prose.slice(end, end + 10)) ? 2 : 0;
    const number =
      /(?:n\.?|nr\.?|polizza|fattura|€|euro|tel\.?|fatturato:?|massimale:?|valore:?|somma:?|compensi:?|introiti:?)\s*$/i.test(
        lead,
      )
        ? 3
        : 0;
    const score = labelled + town + bracketed - number - (isThirdParty(prose, start) ? 2 : 0);
    return isPostalCode(match[0]) ? [{ value: match[0], score, start, end }] : [];
  });
}

function findProvince(prose: string, town: TownMatch | undefined): readonly Found[] {
  if (town?.province) {
    const { code, ...span } = town.province;
    return [{ name: 'province', value: code, confidence: 0.95, spans: [span] }];
  }
  const label =
    /(?:(?:^|\n|\t)[ ]{0,20}prov(?:incia|\.)?[ ]?[:\t ][ \t]{0,20}|(?<!\p{L})prov(?:incia|\.)?[ ]?[:\t][ \t]{0,20})(?<name>\p{L}[\p{L}' ]{1,25})/iu.exec(
      prose,
    );
  const bracketed = town
    ? /^[^\n]{0,60}?(?:,|\(|I-)\s*(?:cap\s*)?\d{5}\s*(?:,|\()\s*(?<name>[A-Z]{2})\s*\)/i.exec(
        prose.slice(town.end, town.end + 80),
      )
    : null;
  const named = PROVINCE_NAMED.exec(prose);
  PROVINCE_NAMED.lastIndex = 0;
  for (const [match, offset] of [
    [label, 0],
    [bracketed, town?.end ?? 0],
    [named, 0],
  ] as const) {
    const code = match ? provinceCode(match.groups?.['name'] ?? '') : null;
    if (!match || code === null) continue;
    const start = offset + match.index + match[0].lastIndexOf(match.groups?.['name'] ?? '');
    const end = start + (match.groups?.['name']?.length ?? 0);
    return [{ name: 'province', value: code, confidence: 0.85, spans: [{ start, end }] }];
  }
  return [];
}
