import { clientOrganisations } from '../client/client-organisations.ts';
import { clientPersons, senderOfLetter, senderOfMessage } from '../client/client-persons.ts';
import { clientsInTwoParts, labelledClients } from '../client/labelled-clients.ts';
import {
  clientsInOpeners,
  clientsInSignatures,
  clientsOfSpeakers,
  clientsOnLines,
  firmsNotedDown,
} from '../client/noted-clients.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { hasNoClient } from '../no-client.ts';
import type { Reading } from '../reading.ts';

const DOMAIN = /@(?:pec\.|mail\.|posta\.)?(?<name>[a-z0-9-]{4,40})\./gi;

/** Domains that say nothing of who writes. */
const ANYBODYS =
  /^(?:posta|mail|pec|legalmail|gmail|libero|email|tiscali|virgilio|hotmail|outlook|yahoo|icloud|aruba)/i;
const OWN_DOMAIN = 1;
const LEAST = 1;

/** The insured or prospect as written, titles dropped, given name first. */
export function findClientName(reading: Reading): readonly Found[] {
  const { live, prose } = reading;
  if (hasNoClient(reading)) return [];
  const domains = domainsIn(reading.text);
  const chosen = best(
    [
      ...labelledClients(live),
      ...clientsInTwoParts(live),
      ...clientOrganisations(prose),
      ...clientPersons(reading),
      ...clientsOnLines(prose),
      ...clientsInSignatures(prose),
      ...clientsInOpeners(prose),
      ...clientsOfSpeakers(prose),
      ...firmsNotedDown(prose),
      ...senderOfLetter(reading),
      ...senderOfMessage(reading),
    ].map((candidate) => ownDomain(candidate, domains)),
  );
  if (!chosen || chosen.score < LEAST) return [];
  const sure = confidence(0.35 + chosen.score / 13);
  return [{ name: 'clientName', value: chosen.value, confidence: sure, spans: [chosen] }];
}

/** The names of the mail domains in a text, a broker's and those that anybody has left out. */
function domainsIn(text: string): readonly string[] {
  return [...text.matchAll(DOMAIN)]
    .map((match) => (match.groups?.['name'] ?? '').toLowerCase().replace(/-/g, ''))
    .filter((name) => !ANYBODYS.test(name) && !/broker|assicuraz/.test(name));
}

/** Who has a mail domain of the same name is the one who writes. */
function ownDomain(candidate: Candidate<string>, domains: readonly string[]): Candidate<string> {
  const words = candidate.value
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 4);
  const own = words.some((word) => domains.some((domain) => domain.includes(word)));
  return own ? { ...candidate, score: candidate.score + OWN_DOMAIN } : candidate;
}
