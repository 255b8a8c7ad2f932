import type { DraftKind } from '../../../src-preload/contract/vocabulary.ts';
import { composeEml, type Mailbox } from '../../adapters/mail/eml.ts';
import { parseEmailAddress, parseEmailList } from '../../core/email-address.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { ComposedDraft, StageContext } from '../../core/stage.ts';
import { readAttachments, type Enclosed } from './attachments.ts';
import type { DraftInput } from './draft-input.ts';
import { createMailRenderer, type MailTemplate } from './mail-templates.ts';
import { mailVariables } from './mail-variables.ts';

export type { DraftInput } from './draft-input.ts';

export interface DraftComposer {
  /**
   * Writes the messages of a request: for a line of business the request for quotation, with the
   * forms and the original attached, and where data is missing a letter that asks the client for it;
   * for `Altro`, which nobody quotes, a confirmation of receipt to the client.
   * @throws BrokerFlowError `unreadable-file` when an attachment is gone
   * @throws AbortError between two messages when the stage is cancelled
   */
  readonly compose: (input: DraftInput, context: StageContext) => Promise<readonly ComposedDraft[]>;
}

/** One message to be written. */
interface Plan {
  readonly kind: DraftKind;
  readonly template: MailTemplate;
  /** First part of the file name. */
  readonly title: string;
  readonly withAttachments: boolean;
}

const NOTHING_ENCLOSED: Enclosed = { attachments: [], toFollow: null };

const QUOTATION: Plan = {
  kind: 'insurer',
  template: 'insurer',
  title: 'Richiesta di quotazione',
  withAttachments: true,
};
const MISSING_DATA: Plan = {
  kind: 'client',
  template: 'missing-data',
  title: 'Richiesta dati',
  withAttachments: false,
};
const ACKNOWLEDGEMENT: Plan = {
  kind: 'client',
  template: 'acknowledgement',
  title: 'Conferma di ricezione',
  withAttachments: false,
};

/**
 * A composer over a folder of Liquid templates. It writes `.eml` bytes and sends nothing.
 * @param options.now the clock of the messages' Date header
 */
export function createDraftComposer(options: { templatesFolder: string; now?: () => Date }): DraftComposer {
  const renderer = createMailRenderer(options.templatesFolder);
  const now = options.now ?? (() => new Date());

  async function write(plan: Plan, input: DraftInput): Promise<ComposedDraft> {
    const { attachments, toFollow } = plan.withAttachments ? await readAttachments(input) : NOTHING_ENCLOSED;
    const names = attachments.map((attachment) => attachment.filename);
    const { subject, body } = await renderer.render(plan.template, mailVariables(input, names, toFollow));
    const to = recipients(plan.kind, input);
    const bytes = await composeEml({
      from: sender(input),
      to,
      subject,
      text: body,
      date: now(),
      messageId: messageId(plan, input),
      attachments,
    });
    const filename = safeFilename([plan.title, input.fields.clientName?.value ?? ''], '.eml');
    return { kind: plan.kind, filename, to, subject, body, attachments: names, bytes };
  }

  return {
    compose: async (input, context) => {
      const drafts: ComposedDraft[] = [];
      for (const plan of planDrafts(input)) {
        context.signal.throwIfAborted();
        drafts.push(await write(plan, input));
      }
      return drafts;
    },
  };
}

function planDrafts({ category, missing, missingCustom }: DraftInput): readonly Plan[] {
  if (category === 'Altro') return [ACKNOWLEDGEMENT];
  return missing.length + missingCustom.length > 0 ? [QUOTATION, MISSING_DATA] : [QUOTATION];
}

/** An address that is none leaves "To" empty: the clerk chooses, nothing is guessed. */
function recipients(kind: DraftKind, input: DraftInput): string[] {
  if (kind === 'insurer') return parseEmailList(input.office.insurerEmail);
  const address = parseEmailAddress(input.fields.email?.value ?? '');
  return address === null ? [] : [address];
}

function sender({ office }: DraftInput): Mailbox | null {
  const address = parseEmailAddress(office.email);
  return address === null ? null : { name: office.name, address };
}

/** The same message made again keeps its id, so a reply can be matched to the request. */
function messageId({ template }: Plan, { requestId, office }: DraftInput): string {
  const domain = parseEmailAddress(office.email)?.split('@')[1] ?? 'brokerflow.invalid';
  return `${requestId.replaceAll(/[^A-Za-z0-9-]/gu, '')}.${template}@${domain}`;
}
