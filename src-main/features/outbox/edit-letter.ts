import * as z from 'zod';
import type { LetterChange } from '../../../src-preload/contract/outbox.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { singleLine } from '../../core/plain-text.ts';
import type { Database } from '../../data/open-database.ts';
import {
  editsOfRequest,
  isSamePlace,
  removeEdit,
  saveEdit,
  type StoredEdit,
} from '../../data/repositories/draft-edits.ts';
import { findDraft, type StoredDraft } from '../../data/repositories/outputs.ts';
import { withReference } from './reference.ts';

const strings = z.array(z.string());

/** Keeps what the clerk changed in a letter; what is again as composed is not kept as a change. */
export async function editLetter(db: Database, change: LetterChange, now: Date): Promise<StoredDraft> {
  const draft = await draftOrRefuse(db, change.draftId);
  const before = (await editsOfRequest(db, draft.request_id)).find((edit) => isSamePlace(edit, draft));
  const edit = changed(before ?? untouched(draft), draft, change);
  await keep(db, draft, { ...edit, updated_at: now.toISOString() });
  return draft;
}

/** Decides between the clerk's text and the one composed since. Recipients and attachments stay as chosen. */
export async function chooseText(
  db: Database,
  draftId: string,
  text: 'mine' | 'newer',
  now: Date,
): Promise<StoredDraft> {
  const draft = await draftOrRefuse(db, draftId);
  const before = (await editsOfRequest(db, draft.request_id)).find((edit) => isSamePlace(edit, draft));
  if (before === undefined) return draft;
  const based = { base_subject: draft.subject, base_body: draft.body, updated_at: now.toISOString() };
  await keep(db, draft, {
    ...before,
    ...based,
    ...(text === 'newer' ? { subject: null, body: null } : {}),
  });
  return draft;
}

async function draftOrRefuse(db: Database, id: string): Promise<StoredDraft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new BrokerFlowError('not-found', 'The draft was made again meanwhile');
  return draft;
}

function untouched({ request_id, purpose, kind, insurer_id, subject, body }: StoredDraft): StoredEdit {
  return {
    request_id,
    purpose,
    kind,
    insurer_id,
    recipients: null,
    cc: null,
    subject: null,
    body: null,
    left_out: '[]',
    added: '[]',
    base_subject: subject,
    base_body: body,
    updated_at: '',
  };
}

function changed(edit: StoredEdit, draft: StoredDraft, change: LetterChange): StoredEdit {
  const { to, cc, subject, body, enclose } = change;
  const reference = (text: string): string => withReference(text, draft.request_id);
  return {
    ...edit,
    ...(to === undefined ? {} : { recipients: unless(addressList(to), draft.recipients) }),
    ...(cc === undefined ? {} : { cc: unless(addressList(cc), '[]') }),
    ...(subject === undefined
      ? {}
      : { subject: unless(reference(singleLine(subject)), reference(draft.subject)) }),
    ...(body === undefined ? {} : { body: unless(body, draft.body) }),
    ...(enclose === undefined ? {} : chosen(edit, enclose)),
  };
}

/** Only what differs from the default is kept: what is put back is no change. */
function chosen(
  edit: StoredEdit,
  { id, included }: NonNullable<LetterChange['enclose']>,
): Pick<StoredEdit, 'left_out' | 'added'> {
  const before = { leftOut: idList(edit.left_out), added: idList(edit.added) };
  const leftOut = before.leftOut.filter((other) => other !== id);
  const added = before.added.filter((other) => other !== id);
  if (included && leftOut.length === before.leftOut.length) added.push(id);
  if (!included && added.length === before.added.length) leftOut.push(id);
  return { left_out: JSON.stringify(leftOut), added: JSON.stringify(added) };
}

function idList(json: string): string[] {
  return strings.parse(JSON.parse(json));
}

/** Addresses as typed: a wrong one is kept and warned about, not swallowed. */
function addressList(addresses: readonly string[]): string {
  return JSON.stringify(addresses.map(singleLine).filter((address) => address !== ''));
}

function unless(value: string, composed: string): string | null {
  return value === composed ? null : value;
}

async function keep(db: Database, draft: StoredDraft, edit: StoredEdit): Promise<void> {
  const { recipients, cc, subject, body, left_out: leftOut, added } = edit;
  const isChanged = [recipients, cc, subject, body].some((part) => part !== null);
  const isUntouched = !isChanged && leftOut === '[]' && added === '[]';
  if (isUntouched) await removeEdit(db, draft);
  else await db.transaction().execute((trx) => saveEdit(trx, edit));
}
