import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import type { ClientEvent } from '../../src-preload/contract/clients.ts';
import type { PolicyDraft } from '../../src-preload/contract/deadlines.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { rootClient } from '../data/repositories/client-family.ts';
import { addClientHistory } from '../data/repositories/client-history.ts';
import { countPressing } from '../data/repositories/deadlines.ts';
import { addPolicy, changePolicy, removePolicy } from '../data/repositories/policies-by-hand.ts';
import { findPolicy, policyView, type StoredPolicy } from '../data/repositories/policies.ts';
import { lastPolicyChange, rememberPolicy, revertPolicy } from '../data/repositories/policy-changes.ts';
import { officeDay } from '../features/deadlines/office-day.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** What clerks do to policies happens one after the other. */
const TURN = 'policies';

/** The policies of the office's clients, as clerks add, correct and remove them. */
export function policyHandlers(services: Services): DomainHandlers<'policies'> {
  const { db, inTurn } = services;
  const inOne = <T>(work: (trx: Database) => Promise<T>): Promise<T> =>
    inTurn(TURN, async () => {
      const done = await db.transaction().execute(work);
      services.publish('deadlines.changed', await countPressing(db, officeDay(services)));
      return done;
    });
  return {
    'policies.save': (input) => inOne((trx) => save(services, trx, input)),
    'policies.remove': ({ id }) => inOne((trx) => remove(services, trx, id)),
    'policies.undo': ({ changeId }) => inOne((trx) => undo(services, trx, changeId)),
  };
}

async function save(
  services: Services,
  trx: Database,
  { id, clientId, draft: written }: ParsedInput<'policies.save'>,
) {
  const draft = tidy(written);
  const now = services.now();
  const before = id === null ? null : await present(trx, id);
  if (before === null) {
    const client = clientId === null ? undefined : await rootClient(trx, clientId);
    if (!client) throw new BrokerFlowError('not-found', 'No such client');
    const added = await addPolicy(trx, client.id, draft, now);
    return remembered(services, trx, { id: added, before, event: 'policy-added' });
  }
  await changePolicy(trx, before, draft, now);
  return remembered(services, trx, { id: before.id, before, event: 'policy-corrected' });
}

async function remembered(
  services: Services,
  trx: Database,
  { id, before, event }: { id: string; before: StoredPolicy | null; event: ClientEvent['event'] },
) {
  const changeId = await rememberPolicy(trx, id, before, services.now());
  const stored = await present(trx, id);
  await tell(services, trx, stored, event);
  return { policy: policyView(stored), changeId };
}

async function remove(services: Services, trx: Database, id: string) {
  const stored = await present(trx, id);
  const changeId = await rememberPolicy(trx, id, stored, services.now());
  await removePolicy(trx, stored, services.now());
  await tell(services, trx, stored, 'policy-removed');
  return { changeId };
}

async function undo(services: Services, trx: Database, changeId: string) {
  const change = await lastPolicyChange(trx, changeId);
  if (!change) throw new BrokerFlowError('conflict', 'The policy was changed again since');
  const stored = await findPolicy(trx, change.policy_id);
  if (stored) await tell(services, trx, stored, 'policy-undone');
  await revertPolicy(trx, change, services.now());
  return {};
}

async function tell(
  { clerk: who, now }: Services,
  trx: Database,
  { client_id, insurer, number }: StoredPolicy,
  event: ClientEvent['event'],
): Promise<void> {
  if (client_id === null) return;
  const name = [insurer, number].filter((part) => part !== null).join(' ');
  await addClientHistory(trx, client_id, { who, event, detail: { name } }, now());
}

async function present(trx: Database, id: string): Promise<StoredPolicy> {
  const stored = await findPolicy(trx, id);
  if (!stored || stored.removed_at !== null) throw new BrokerFlowError('not-found', 'No such policy');
  return stored;
}

/** @throws BrokerFlowError `invalid-input` for a policy of which neither insurer nor number is known. */
function tidy(draft: PolicyDraft): PolicyDraft {
  const insurer = draft.insurer || null;
  const number = draft.number || null;
  if (insurer === null && number === null) {
    throw new BrokerFlowError('invalid-input', 'A policy has an insurer or a number', {
      details: { field: 'insurer' },
    });
  }
  return { ...draft, insurer, number };
}
