import type { Insurer, InsurerDraft } from '../../../src-preload/contract/insurers.ts';

/** A contact while it is being filled in; `key` tells the rows apart. */
export type TypedContact = InsurerDraft['contacts'][number] & { readonly key: string };

/** An insurer while it is being filled in. */
export type TypedInsurer = Omit<InsurerDraft, 'contacts'> & { readonly contacts: readonly TypedContact[] };

/** The boxes as they are when the dialog opens; a new insurer begins with one contact to fill in. */
export function typedInsurer(insurer: Insurer | null): TypedInsurer {
  if (insurer === null) {
    return { name: '', language: 'it', categories: [], contacts: [emptyContact()], notes: '' };
  }
  const { contacts, ...draft } = draftOf(insurer);
  return { ...draft, contacts: contacts.map((contact) => ({ ...contact, key: contact.id ?? '' })) };
}

/** A contact to be filled in. */
export function emptyContact(): TypedContact {
  return { key: crypto.randomUUID(), id: null, name: '', email: '', role: 'underwriting' };
}

/** What was filled in, without the rows that were left empty. */
export function asDraft({ contacts, ...typed }: TypedInsurer): InsurerDraft {
  const filled = contacts.filter(({ name, email }) => `${name}${email}`.trim() !== '');
  return {
    ...typed,
    contacts: filled.map(({ id, name, email, role }) => ({ id, name, email: email.trim(), role })),
  };
}

/** A stored insurer as it would be filled in. */
export function draftOf({ name, language, categories, contacts, notes }: Insurer): InsurerDraft {
  return {
    name,
    language,
    categories: categories.filter((category) => category !== 'Altro'),
    contacts,
    notes,
  };
}
