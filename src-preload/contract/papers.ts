import * as z from 'zod';
import { textProblemSchema } from './text-templates.ts';

/** What is written on the office's own paper: the letter that goes with the forms, and all that is known of the risk. */
export const PAPERS = ['cover-letter', 'risk-summary'] as const;
export const paperSchema = z.enum(PAPERS);
export type Paper = z.infer<typeof paperSchema>;

/** The longest text of a paper, in characters. */
export const LONGEST_PAPER = 30_000;

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
