import type { Insurer } from '../../../src-preload/contract/insurers.ts';

/** The insurers in which every word that was typed occurs: in the name, a contact, a category or the notes. */
export function findInsurers(insurers: readonly Insurer[], typed: string): readonly Insurer[] {
  const words = plain(typed).split(/\s+/u);
  return insurers.filter(({ name, contacts, categories, notes }) => {
    const people = contacts.flatMap((contact) => [contact.name, contact.email]);
    const text = plain([name, ...people, ...categories, notes].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Without capitals and accents, as a hurried hand types. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
