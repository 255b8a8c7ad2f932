import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { templateError } from '../../adapters/templates/inspect-template.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { ComposedDraft, StageContext } from '../../core/stage.ts';
import {
  createReadOnce,
  formsFor,
  NOTHING_ENCLOSED,
  readAttachments,
  type Enclosed,
  type ReadOnce,
} from './attachments.ts';
import type { DraftInput } from './draft-input.ts';
import { officeTextFor, openShippedTexts } from './letter-texts.ts';
import { mailVariables, type MailVariables } from './mail-variables.ts';
import { followedMessage, messageIdOf, recipientsOf, senderOf } from './message-headers.ts';
import { planDrafts, type Plan } from './plan-drafts.ts';
import { createLetterPrinter } from './print-letter.ts';
import { MAIL_WORDS } from './words/mail-words.ts';

export type { DraftInput } from './draft-input.ts';

export interface DraftComposer {
  /**
   * Writes the messages of a request, as {@link planDrafts} has them: those to insurers with their forms, a request for
   * quotation with the original besides.
   * @throws BrokerFlowError `unreadable-file` when an attachment is gone
   * @throws AbortError between two messages when the stage is cancelled
   */
  readonly compose: (input: DraftInput, context: StageContext) => Promise<readonly ComposedDraft[]>;
}

/**
 * A composer over the folder of shipped texts. It writes `.eml` bytes and sends nothing.
 * @param options.now the clock of the messages' Date header
 */
export function createDraftComposer(options: { templatesFolder: string; now?: () => Date }): DraftComposer {
  const shipped = openShippedTexts(options.templatesFolder);
  const printer = createLetterPrinter();
  const now = options.now ?? (() => new Date());

  /** A text of the office that no longer prints must not keep a request from going on. */
  async function print(plan: Plan, input: DraftInput, variables: MailVariables, { log }: StageContext) {
    const own = officeTextFor(input.texts, { ...plan, category: input.category });
    const original = (): Promise<LetterText> => shipped.textOf(plan);
    if (own === null) return printer.print(await original(), variables);
    try {
      return await printer.print(own, variables);
    } catch (error) {
      if (templateError(error, own.body) === null) throw error;
      log.warn('A text of the office does not print; the original was taken', { purpose: plan.purpose });
      return printer.print(await original(), variables);
    }
  }

  async function write(
    plan: Plan,
    input: DraftInput,
    read: ReadOnce,
    context: StageContext,
  ): Promise<ComposedDraft> {
    const { attachments, toFollow } = await enclosed(plan, input, read);
    const names = attachments.map((attachment) => attachment.filename);
    const variables = mailVariables(plan, input, { attachments: names, toFollow });
    const { subject, body } = await print(plan, input, variables, context);
    const to = recipientsOf(plan, input);
    const messageId = messageIdOf(plan, input);
    const bytes = await composeEml({
      from: senderOf(input),
      to,
      subject,
      text: body,
      date: now(),
      messageId,
      inReplyTo: followedMessage(plan, input),
      attachments,
    });
    const { purpose, recipient, language, insurer, preparedAt } = plan;
    return {
      kind: recipient,
      purpose,
      insurerId: insurer?.id ?? null,
      language,
      messageId,
      preparedAt,
      filename: filenameOf(plan, input),
      to,
      subject,
      body,
      attachments: names,
      bytes,
    };
  }

  return {
    compose: async (input, context) => {
      const read = createReadOnce();
      const drafts: ComposedDraft[] = [];
      for (const plan of planDrafts(input)) {
        context.signal.throwIfAborted();
        drafts.push(await write(plan, input, read, context));
      }
      return drafts;
    },
  };
}

async function enclosed(plan: Plan, input: DraftInput, read: ReadOnce): Promise<Enclosed> {
  if (plan.purpose !== 'quotation') return NOTHING_ENCLOSED;
  return readAttachments({ ...input, forms: formsFor(plan.insurer?.id ?? null, input.forms) }, read);
}

/** Two insurers of one name cannot be, so the names of the files differ. */
function filenameOf({ purpose, recipient, language, insurer }: Plan, { fields }: DraftInput): string {
  const title = MAIL_WORDS[language].title(purpose, recipient);
  return safeFilename([title, fields.clientName?.value ?? '', insurer?.name ?? ''], '.eml');
}
