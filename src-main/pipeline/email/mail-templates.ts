import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { singleLine } from '../../core/plain-text.ts';

/** The templates in the mail folder, by name without `.liquid`. */
export type MailTemplate = 'insurer' | 'missing-data' | 'acknowledgement';

/** What a template may use. Every name is always there, so a misspelt one fails instead of printing nothing. */
export interface MailVariables {
  readonly categoria: string;
  readonly cliente: string;
  readonly riferimento: string;
  readonly ricevuta_il: string;
  readonly decorrenza: string;
  readonly risposta_entro: string;
  readonly documento: string;
  readonly dati: readonly { readonly nome: string; readonly valore: string }[];
  readonly mancanti: readonly string[];
  readonly allegati: readonly string[];
  /** The original when it is too large for the message; else empty. */
  readonly a_parte: string;
  readonly ufficio: { readonly nome: string; readonly telefono: string; readonly email: string };
}

export interface RenderedMail {
  readonly subject: string;
  readonly body: string;
}

export interface MailRenderer {
  readonly render: (template: MailTemplate, variables: MailVariables) => Promise<RenderedMail>;
}

interface ParsedMail {
  readonly subject: Template[];
  readonly body: Template[];
}

const SUBJECT_LINE = /^Oggetto:([^\n]*)\n([\s\S]*)$/u;

/**
 * Renders the Liquid templates of a folder; each is read once. The first line is `Oggetto: …`.
 * A template can only print the variables above: it reaches no file, no network and no code, and
 * values are text that is never evaluated.
 */
export function createMailRenderer(templatesFolder: string): MailRenderer {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    templates: {},
    parseLimit: 200_000,
    renderLimit: 5_000,
    memoryLimit: 20_000_000,
  });
  const known = new Map<MailTemplate, ParsedMail>();

  async function load(name: MailTemplate): Promise<ParsedMail> {
    const earlier = known.get(name);
    if (earlier) return earlier;
    const source = await readFile(join(templatesFolder, `${name}.liquid`), 'utf8');
    const [, subject, body] = SUBJECT_LINE.exec(source.replaceAll('\r\n', '\n')) ?? [];
    if (subject === undefined || body === undefined) {
      throw new Error(`The mail template ${name} does not begin with "Oggetto:"`);
    }
    const parsed = { subject: liquid.parse(subject), body: liquid.parse(body) };
    known.set(name, parsed);
    return parsed;
  }

  return {
    render: async (name, variables) => {
      const parsed = await load(name);
      const subject: unknown = await liquid.render(parsed.subject, variables);
      const body: unknown = await liquid.render(parsed.body, variables);
      return { subject: singleLine(String(subject)), body: tidy(String(body)) };
    },
  };
}

/** Blank lines that an empty variable leaves behind are closed up. */
function tidy(body: string): string {
  const closed = body.replaceAll(/[ \t]+$/gmu, '').replaceAll(/\n{3,}/gu, '\n\n');
  return `${closed.trim()}\n`;
}
