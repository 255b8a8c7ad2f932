import { XMLParser } from 'fast-xml-parser';
import type { Email } from 'postal-mime';
import * as z from 'zod';
import { shorten, singleLine } from '../../core/plain-text.ts';

/**
 * What a receipt of certified mail (PEC) tells of one of our messages (DPR 68/2005, art. 6 and 8; technical rules of
 * DM 2 November 2005, annex, 6.3 to 6.5). `other` is one between providers, or of a kind not known.
 */
export interface PecReceipt {
  readonly kind: 'acceptance' | 'delivery' | 'failure' | 'other';
  /** The Message-ID of the message that it is about, without angle brackets. */
  readonly about: string | null;
  /** The Message-ID under which the provider passes the message on: the answer to it names this one. */
  readonly certifiedId: string | null;
  /** When it happened, ISO 8601. */
  readonly at: string | null;
  /** Of whom it speaks. */
  readonly recipients: readonly string[];
  /** The provider's own words about a failure. */
  readonly detail: string | null;
}

const KINDS: ReadonlyMap<string, PecReceipt['kind']> = new Map([
  ['accettazione', 'acceptance'],
  ['avvenuta-consegna', 'delivery'],
  ['non-accettazione', 'failure'],
  ['errore-consegna', 'failure'],
  ['preavviso-errore-consegna', 'failure'],
  ['rilevazione-virus', 'failure'],
]);

const CERTIFICATE = /^daticert\.xml$/iu;
/** The data of a receipt are a few lines; more than this is none. */
const MOST_BYTES = 1_000_000;

/** The receipt that a message is; null for any other message. Its header says so, its `daticert.xml` the rest. */
export function readPecReceipt({ headers, attachments }: Email): PecReceipt | null {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value.trim();
  const type = value('x-ricevuta')?.toLowerCase();
  if (type === undefined) return null;
  const data = attachments.find(({ filename }) => CERTIFICATE.test(filename ?? ''));
  const certified = (data && readCertificate(data.content)) ?? NOTHING;
  const about = plainId(value('x-riferimento-message-id')) ?? certified.about;
  return { ...certified, kind: KINDS.get(type) ?? 'other', about };
}

const texts = z.union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])]);
const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(texts));
const one = list.transform((values) => values[0]);
const certificateSchema = z.object({
  postacert: z.object({
    '@errore': z.string().optional(),
    intestazione: z.object({ destinatari: list }),
    dati: z.object({
      data: z
        .object({ '@zona': z.string().optional(), giorno: z.string(), ora: z.string() })
        .optional()
        .catch(undefined),
      identificativo: one,
      msgid: one,
      consegna: list,
      'errore-esteso': one,
    }),
  }),
});

/** No entity is declared or expanded, nothing is fetched; a document with a type of its own is not read. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
});

type Certificate = Omit<PecReceipt, 'kind'>;

/** What is known without the data. */
const NOTHING: Certificate = { about: null, certifiedId: null, at: null, recipients: [], detail: null };

function readCertificate(content: string | ArrayBuffer | Uint8Array): Certificate | null {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  const xml = bytes.toString('utf8');
  if (bytes.length > MOST_BYTES || /<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return null;
  const read = certificateSchema.safeParse(parsedXml(xml));
  if (!read.success) return null;
  const { '@errore': error = 'nessuno', intestazione, dati } = read.data.postacert;
  const words = [error === 'nessuno' ? '' : error, shownText(dati['errore-esteso'])].filter(Boolean);
  return {
    about: plainId(shownText(dati.msgid)),
    certifiedId: plainId(shownText(dati.identificativo)),
    at: dati.data ? momentOf(dati.data.giorno, dati.data.ora, dati.data['@zona']) : null,
    recipients: (dati.consegna.length > 0 ? dati.consegna : intestazione.destinatari).map(shownText),
    detail: words.length > 0 ? shorten(words.join(': '), 300) : null,
  };
}

function parsedXml(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return null;
  }
}

/** The five entities that XML itself knows (XML 1.0, 4.6), once: what comes out is text, not read again. */
const OWN_ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

function shownText(text: string | undefined): string {
  return singleLine(
    (text ?? '').replace(/&(?:lt|gt|amp|quot|apos);/gu, (found) => OWN_ENTITIES[found] ?? ''),
  );
}

function plainId(id: string | undefined): string | null {
  const plain = (id ?? '').trim().replace(/^<|>$/gu, '');
  return plain === '' || /\s/u.test(plain) ? null : plain;
}

/** "21/11/2026", "10:32:00" and "+0100" as one moment. */
function momentOf(day: string, time: string, zone = '+0100'): string | null {
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(day.trim());
  const offset = /^([+-]\d{2}):?(\d{2})$/u.exec(zone.trim());
  if (!date || !offset) return null;
  const moment = new Date(
    `${date[3]}-${date[2]}-${date[1]}T${time.trim().slice(0, 8)}${offset[1]}:${offset[2]}`,
  );
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
