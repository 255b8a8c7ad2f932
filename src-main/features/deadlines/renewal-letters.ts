import { randomUUID } from 'node:crypto';
import type { RenewalLetter } from '../../../src-preload/contract/deadlines.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import { deadlinesByIds, letterView } from '../../data/repositories/deadlines.ts';
import { findRenewalLetter, saveRenewalLetter } from '../../data/repositories/renewal-letters.ts';
import { findClient } from '../../data/repositories/clients.ts';
import { officeTexts } from '../../data/repositories/text-templates.ts';
import { officeTextFor } from '../../core/office-text-for.ts';
import type { Logger } from '../../core/stage.ts';
import { createRenewalComposer } from './compose-renewal.ts';
import type { RenewalTexts } from './renewal-texts.ts';
import { officeDay, type OfficeClock } from './office-day.ts';

export interface RenewalLetters {
  /**
   * Writes the letter that proposes the renewal of a policy, in place of the one there is.
   * @param language null: that of the one there is, else Italian
   * @throws BrokerFlowError `not-found`; `conflict` for a deadline that is no policy's
   */
  readonly prepare: (deadlineId: string, language: MailLanguage | null) => Promise<RenewalLetter>;
}

/** Letters of renewal are drafts: they are written to the disk and opened in the mail program; nothing is sent. */
export function createRenewalLetters(
  parts: OfficeClock & {
    readonly db: Database;
    readonly outputs: OutputFolder;
    readonly texts: RenewalTexts;
    readonly log: Logger;
  },
): RenewalLetters {
  const { db, outputs, settings, now } = parts;
  const compose = createRenewalComposer(parts);
  return {
    prepare: async (deadlineId, language) => {
      const [deadline] = await deadlinesByIds(db, [deadlineId]);
      if (!deadline) throw new BrokerFlowError('not-found', 'No such deadline');
      const { policy, client, dueOn } = deadline;
      if (policy === null) throw new BrokerFlowError('conflict', 'Only the renewal of a policy is proposed');
      const earlier = await findRenewalLetter(db, { deadlineId });
      const email = client === null ? null : ((await findClient(db, client.id))?.email ?? null);
      const chosen = language ?? earlier?.language ?? 'it';
      const place = {
        purpose: 'renewal',
        recipient: 'client',
        category: policy.category,
        language: chosen,
      } as const;
      const own = officeTextFor(await officeTexts(db), place)?.text ?? null;
      const about = {
        policy,
        expiresOn: dueOn,
        client: client && { name: client.name, email },
        office: settings().office,
        language: chosen,
        today: officeDay(parts),
        date: now(),
      };
      const letter = await compose(about, own);
      const path = await outputs.write('drafts', policy.id, letter.filename, letter.bytes);
      const stored = {
        id: randomUUID(),
        deadline_id: deadlineId,
        expires_on: dueOn,
        language: chosen,
        filename: letter.filename,
        path,
        recipient: letter.to,
        subject: letter.subject,
        body: letter.body,
        prepared_at: now().toISOString(),
      };
      await saveRenewalLetter(db, stored);
      await outputs.removeOthers('drafts', policy.id, [path]);
      return letterView(stored);
    },
  };
}
