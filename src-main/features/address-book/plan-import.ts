import type {
  ImportEntry,
  ImportPreview,
  RefusedLine,
  RefusedLineReason,
} from '../../../src-preload/contract/insurer-import.ts';
import {
  MOST_CONTACTS,
  MOST_INSURERS,
  QUOTED_CATEGORIES,
  type Insurer,
  type InsurerDraft,
} from '../../../src-preload/contract/insurers.ts';
import { insurerNameKey } from '../../core/insurer-name.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import { readLine, type InsurerLine } from './read-line.ts';
import type { TableLine } from './read-table.ts';

type Plan = Pick<ImportPreview, 'entries' | 'unchanged' | 'refused'>;

/** One insurer while the lines about it are put together. */
interface Gathered {
  readonly old: Insurer | undefined;
  readonly draft: InsurerDraft;
  /** What lines of the file said: another line may not say otherwise. */
  readonly said: Pick<InsurerLine, 'language' | 'notes' | 'categories'>;
  /** Addresses that a line of the file gave, in lower case. */
  readonly given: ReadonlySet<string>;
}

/**
 * What the lines of a table would change in the address book. A known insurer is recognised by its name; what the file
 * leaves empty stays as it is, contacts are recognised by their address, and nothing is ever taken away.
 */
export function planImport(lines: readonly TableLine[], known: readonly Insurer[]): Plan {
  const byName = new Map(known.map((insurer) => [insurerNameKey(insurer.name), insurer]));
  const gathered = new Map<string, Gathered>();
  const refused: RefusedLine[] = [];
  let added = 0;
  for (const { line, cells } of lines) {
    const refuse = (reason: RefusedLineReason, text: string): void => {
      refused.push({ line, reason, text: shorten(singleLine(text), 80) });
    };
    const read = readLine(cells);
    if ('reason' in read) {
      refuse(read.reason, read.text);
      continue;
    }
    const key = insurerNameKey(read.name);
    const begun = gathered.get(key) ?? begin(read.name, byName.get(key));
    const isNew = begun.old === undefined && !gathered.has(key);
    if (isNew && known.length + added >= MOST_INSURERS) {
      refuse('too-many-insurers', read.name);
      continue;
    }
    const after = withLine(begun, read);
    if ('reason' in after) {
      refuse(after.reason, after.text);
      continue;
    }
    if (isNew) added += 1;
    gathered.set(key, after);
  }
  const all = [...gathered.values()].map(entryOf);
  const entries = all.filter(({ id, changes }) => id === null || changes.length > 0);
  return { entries, unchanged: all.length - entries.length, refused };
}

function begin(name: string, old: Insurer | undefined): Gathered {
  const draft: InsurerDraft = old
    ? draftOf(old)
    : { name, language: 'it', categories: [], contacts: [], notes: '' };
  return { old, draft, said: { language: null, notes: null, categories: null }, given: new Set() };
}

function draftOf({ name, language, categories, contacts, notes }: Insurer): InsurerDraft {
  const quoted = QUOTED_CATEGORIES.filter((category) => categories.includes(category));
  return { name, language, categories: quoted, contacts, notes };
}

type Refusal = Pick<RefusedLine, 'reason' | 'text'>;

/** The insurer with what one more line says of it. */
function withLine(begun: Gathered, line: InsurerLine): Gathered | Refusal {
  const { said, draft } = begun;
  if (differs(said.language, line.language)) return { reason: 'contradicts', text: line.language ?? '' };
  if (differs(said.notes, line.notes)) return { reason: 'contradicts', text: line.notes ?? '' };
  const contacts = contactsWith(begun, line.contact);
  if ('reason' in contacts) return contacts;
  const categories = unionOf(said.categories, line.categories);
  return {
    old: begun.old,
    draft: {
      ...draft,
      language: line.language ?? draft.language,
      notes: line.notes ?? draft.notes,
      categories: categories === null ? draft.categories : [...categories],
      contacts,
    },
    said: { language: said.language ?? line.language, notes: said.notes ?? line.notes, categories },
    given: line.contact === null ? begun.given : new Set([...begun.given, keyOf(line.contact.email)]),
  };
}

function differs(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now;
}

function unionOf(
  before: InsurerLine['categories'],
  now: InsurerLine['categories'],
): InsurerLine['categories'] {
  if (before === null || now === null) return before ?? now;
  return QUOTED_CATEGORIES.filter((category) => before.includes(category) || now.includes(category));
}

function contactsWith(
  { draft, given }: Gathered,
  contact: InsurerLine['contact'],
): InsurerDraft['contacts'] | Refusal {
  if (contact === null) return draft.contacts;
  if (given.has(keyOf(contact.email))) return { reason: 'email-twice', text: contact.email };
  const known = draft.contacts.find(({ email }) => keyOf(email) === keyOf(contact.email));
  if (known) {
    const { name, role } = contact;
    const changed = { ...known, name: name ?? known.name, role: role ?? known.role };
    return draft.contacts.map((each) => (each === known ? changed : each));
  }
  if (draft.contacts.length >= MOST_CONTACTS) return { reason: 'too-many-contacts', text: contact.email };
  const { name, email, role } = contact;
  return [...draft.contacts, { id: null, name: name ?? '', email, role: role ?? 'underwriting' }];
}

function keyOf(email: string): string {
  return email.toLowerCase();
}

function entryOf({ old, draft }: Gathered): ImportEntry {
  if (!old) return { id: null, draft, changes: [] };
  const before = draftOf(old);
  const parts = ['language', 'categories', 'contacts', 'notes'] as const;
  const changes = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(draft[part]));
  return { id: old.id, draft, changes };
}
