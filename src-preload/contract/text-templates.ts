import * as z from 'zod';
import {
  CATEGORIES,
  DRAFT_KINDS,
  DRAFT_PURPOSES,
  MAIL_LANGUAGES,
  type DraftKind,
  type DraftPurpose,
} from './vocabulary.ts';

/** The letters that requests have: what for, and to whom. */
export const LETTERS = [
  { purpose: 'quotation', recipient: 'insurer' },
  { purpose: 'reminder', recipient: 'insurer' },
  { purpose: 'missing-data', recipient: 'client' },
  { purpose: 'receipt', recipient: 'client' },
  { purpose: 'reminder', recipient: 'client' },
  { purpose: 'answer', recipient: 'client' },
] as const satisfies readonly { readonly purpose: DraftPurpose; readonly recipient: DraftKind }[];
/** All letters whose texts the office can write: with them the one that proposes the renewal of a policy. */
export const EDITED_LETTERS = [...LETTERS, { purpose: 'renewal', recipient: 'client' }] as const;
export type Letter = (typeof LETTERS)[number];
export type EditedLetter = (typeof EDITED_LETTERS)[number];

/** Which letter a text is for; `category: null` for requests of every category without a text of its own. */
export const textPlaceSchema = z.object({
  purpose: z.enum(DRAFT_PURPOSES),
  recipient: z.enum(DRAFT_KINDS),
  category: z.enum(CATEGORIES).nullable(),
  language: z.enum(MAIL_LANGUAGES),
});
export type TextPlace = z.infer<typeof textPlaceSchema>;

/** A text as Liquid. */
export const letterTextSchema = z.object({
  subject: z.string().max(2000),
  body: z.string().max(30_000),
});
export type LetterText = z.infer<typeof letterTextSchema>;

/**
 * What a text may print. A list is printed entry by entry; the entries of `dati` have `nome` and `valore`. Each is always
 * there: a text that there is not is empty, and a misspelt name is an error.
 */
export const TEXT_VARIABLES = {
  categoria: 'text',
  cliente: 'text',
  compagnia: 'text',
  referente: 'text',
  riferimento: 'text',
  ricevuta_il: 'text',
  richiesta_il: 'text',
  decorrenza: 'text',
  risposta_entro: 'text',
  polizza: 'text',
  documento: 'text',
  dati: 'pairs',
  mancanti: 'list',
  allegati: 'list',
  a_parte: 'text',
  firma: 'text',
  'ufficio.nome': 'text',
  'ufficio.telefono': 'text',
  'ufficio.email': 'text',
} as const satisfies Readonly<Record<string, 'text' | 'list' | 'pairs'>>;
export type TextVariable = keyof typeof TEXT_VARIABLES;

/** What the text of a letter of renewal may print. */
export const RENEWAL_VARIABLES = {
  categoria: 'text',
  ramo: 'text',
  cliente: 'text',
  compagnia: 'text',
  polizza: 'text',
  scadenza: 'text',
  rispondere_entro: 'text',
  premio: 'text',
  riferimento: 'text',
  firma: 'text',
} as const satisfies Readonly<Record<string, 'text'>>;
export type RenewalVariable = keyof typeof RENEWAL_VARIABLES;

export const TEXT_PROBLEMS = [
  /** Not Liquid: something is not closed or not understood. */
  'syntax',
  'unknown-tag',
  'unknown-filter',
  'unknown-variable',
  /** It asks for another template, a file: there are none. */
  'no-parts',
  /** A variable without which the letter misses its purpose. */
  'required-variable',
  /** It takes too long or prints too much. */
  'too-much',
  'empty',
] as const;

/** What is wrong with a text; `line` (1-based) is null for what is missing as a whole. */
export const textProblemSchema = z.object({
  part: z.enum(['subject', 'body']),
  code: z.enum(TEXT_PROBLEMS),
  line: z.number().int().positive().nullable(),
  /** The variable, filter or tag. */
  name: z.string().nullable(),
});
export type TextProblem = z.infer<typeof textProblemSchema>;

/** A text as the office edits it. */
export const editedTextSchema = z.object({
  place: textPlaceSchema,
  text: letterTextSchema,
  /** What stands there without the office's own text. */
  original: letterTextSchema,
  /** When the office wrote it; null while the original stands. */
  updatedAt: z.string().nullable(),
});
export type EditedText = z.infer<typeof editedTextSchema>;
