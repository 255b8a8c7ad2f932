import * as z from 'zod';
import { textProblemSchema } from './text-templates.ts';
import { MAIL_LANGUAGES } from './vocabulary.ts';

/** What is written on the office's own paper: the letter that goes with the forms, and all that is known of the risk. */
export const PAPERS = ['cover-letter', 'risk-summary'] as const;
export const paperSchema = z.enum(PAPERS);
export type Paper = z.infer<typeof paperSchema>;

/** The longest text of a paper, in characters. */
export const LONGEST_PAPER = 30_000;

/** Which text: that of a paper in a language. */
export const paperPlaceSchema = z.object({ paper: paperSchema, language: z.enum(MAIL_LANGUAGES) });
export type PaperPlace = z.infer<typeof paperPlaceSchema>;

const ownText = z.string().max(LONGEST_PAPER).default('');

/** The office's own texts of its papers (empty: the shipped ones), and which go with a request for quotation. */
export const paperSettingsSchema = z.object({
  'cover-letter': ownText,
  'risk-summary': ownText,
  /** The same in English. */
  en: z.object({ 'cover-letter': ownText, 'risk-summary': ownText }).prefault({}),
  /** What is enclosed unless the clerk says otherwise for a letter. */
  enclosed: z
    .object({ 'cover-letter': z.boolean().default(false), 'risk-summary': z.boolean().default(true) })
    .prefault({}),
});
export type PaperSettings = z.infer<typeof paperSettingsSchema>;

/** The office's own text of a paper; empty where the shipped one stands. */
export function ownPaperText(papers: PaperSettings, { paper, language }: PaperPlace): string {
  return language === 'it' ? papers[paper] : papers.en[paper];
}

/** The settings with another text at a place; empty lets the shipped one stand again. */
export function withPaperText(
  papers: PaperSettings,
  { paper, language }: PaperPlace,
  text: string,
): PaperSettings {
  if (language === 'it') return { ...papers, [paper]: text };
  return { ...papers, en: { ...papers.en, [paper]: text } };
}

/**
 * What the text of a paper may print. A list is printed entry by entry; entries of `dati` and `dati_ufficio` have
 * `nome` and `valore`, those of `tabelle` `titolo`, `colonne` and `righe`.
 */
export const PAPER_VARIABLES = {
  categoria: 'text',
  attendibilita: 'text',
  cliente: 'text',
  indirizzo: 'text',
  riferimento: 'text',
  ricevuta_il: 'text',
  oggi: 'text',
  documento: 'text',
  decorrenza: 'text',
  risposta_entro: 'text',
  dati: 'pairs',
  dati_ufficio: 'pairs',
  tabelle: 'tables',
  mancanti: 'list',
  da_verificare: 'list',
  'ufficio.nome': 'text',
  'ufficio.indirizzo': 'text',
  'ufficio.iscrizione': 'text',
  'ufficio.telefono': 'text',
  'ufficio.email': 'text',
} as const satisfies Readonly<Record<string, 'text' | 'list' | 'pairs' | 'tables'>>;
export type PaperVariable = keyof typeof PAPER_VARIABLES;

/** What is wrong with the text of a paper; as for an e-mail, but it has one part. */
export const paperProblemSchema = textProblemSchema.omit({ part: true });
export type PaperProblem = z.infer<typeof paperProblemSchema>;
