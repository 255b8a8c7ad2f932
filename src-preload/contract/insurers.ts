import * as z from 'zod';
import { CATEGORIES, MAIL_LANGUAGES } from './vocabulary.ts';

/** Lines of business that an insurer can be asked for: everything but `Altro`, which nobody quotes. */
export const QUOTED_CATEGORIES = [
  'Flotta Auto',
  'RC Professionale',
  'Fabbricato',
  'Rischi Tecnologici',
] as const satisfies readonly (typeof CATEGORIES)[number][];
export type QuotedCategory = (typeof QUOTED_CATEGORIES)[number];

/** What a contact is written to for. Requests for quotation go to `underwriting`, else to `other`. */
export const CONTACT_ROLES = ['underwriting', 'claims', 'administration', 'other'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export const MOST_INSURERS = 1000;
export const MOST_CONTACTS = 20;
export const LONGEST_INSURER_NAME = 120;
export const LONGEST_NOTES = 2000;

export const insurerContactSchema = z.object({
  id: z.uuid(),
  /** May be empty: an office's address has no name. */
  name: z.string().max(120),
  email: z.string().min(3).max(254),
  role: z.enum(CONTACT_ROLES),
});
export type InsurerContact = z.infer<typeof insurerContactSchema>;

/** An insurer in the office's address book. */
export const insurerSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(LONGEST_INSURER_NAME),
  /** In which it is written to. */
  language: z.enum(MAIL_LANGUAGES),
  /** It is asked for a quotation of these, unless the clerk chooses others for a request. */
  categories: z.array(z.enum(CATEGORIES)),
  contacts: z.array(insurerContactSchema).max(MOST_CONTACTS),
  notes: z.string().max(LONGEST_NOTES),
  /** When it was taken out of the address book, ISO; null while it is in it. */
  removedAt: z.string().nullable(),
});
export type Insurer = z.infer<typeof insurerSchema>;

/** An insurer as drafts, forms and messages name it. */
export const insurerReferenceSchema = insurerSchema.pick({ id: true, name: true });
export type InsurerReference = z.infer<typeof insurerReferenceSchema>;

/** What the clerk fills in. Addresses are checked by the engine; a contact without an id is a new one. */
export const insurerDraftSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_INSURER_NAME),
  language: z.enum(MAIL_LANGUAGES),
  categories: z.array(z.enum(QUOTED_CATEGORIES)),
  contacts: z
    .array(
      z.object({
        id: z.uuid().nullable().default(null),
        name: z.string().trim().max(120),
        email: z.string().trim().max(254),
        role: z.enum(CONTACT_ROLES),
      }),
    )
    .max(MOST_CONTACTS),
  notes: z.string().trim().max(LONGEST_NOTES),
});
export type InsurerDraft = z.infer<typeof insurerDraftSchema>;
