import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { templateError } from '../../adapters/templates/inspect-template.ts';
import { officeTextFor } from '../../core/office-text-for.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { noTelemetry, type Telemetry } from '../../core/metrics/telemetry.ts';
import { timed } from '../../core/metrics/timed.ts';
import type { ComposedDraft, StageContext } from '../../core/stage.ts';
import {
  createReadOnce,
  formsFor,
  NOTHING_ENCLOSED,
  readAttachments,
  type Enclosed,
  type ReadOnce,
} from './attachments.ts';
import type { DraftInput, FormFile } from './draft-input.ts';
import { openShippedTexts, type ShippedTexts } from './letter-texts.ts';
import { mailVariables, type MailVariables } from './mail-variables.ts';
import { followedMessage, messageIdOf, recipientsOf, senderOf } from './message-headers.ts';
import { planDrafts, type Plan } from './plan-drafts.ts';
import { createLetterPrinter, type LetterPrinter } from './print-letter.ts';
import { LETTER_WORDS } from '../../core/letter-words/words-of.ts';
import type { Wordings } from './wordings.ts';

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
export function createDraftComposer(options: {
  templatesFolder: string;
  wordings: Wordings;
  now?: () => Date;
  /** Drafts are measured with it. */
  telemetry?: Telemetry;
}): DraftComposer {
  const { telemetry = noTelemetry() } = options;
  const tools: WritingTools = {
    shipped: openShippedTexts(options.templatesFolder),
    printer: createLetterPrinter(options.wordings),
    now: options.now ?? (() => new Date()),
  };
  return {
    compose: async (input, context) => {
      const read = createReadOnce();
      const drafts: ComposedDraft[] = [];
      for (const plan of planDrafts(input)) {
        context.signal.throwIfAborted();
        drafts.push(
          await timed(
            telemetry,
            { name: 'draft', detail: plan.purpose },
            () => write({ plan, input, read, context }, tools),
            (ms) => telemetry.metrics.record('draft_duration', {}, ms),
          ),
        );
      }
      return drafts;
    },
  };
}

interface WritingTools {
  readonly shipped: ShippedTexts;
  readonly printer: LetterPrinter;
  readonly now: () => Date;
}

/** One message of a request. */
interface Task {
  readonly plan: Plan;
  readonly input: DraftInput;
  readonly read: ReadOnce;
  readonly context: StageContext;
}

async function write(task: Task, tools: WritingTools): Promise<ComposedDraft> {
  const { plan, input } = task;
  const enclosed = await enclosedIn(task);
  const attachments = enclosed.attachments.map(({ filename }) => filename);
  const variables = mailVariables(plan, input, { attachments, toFollow: enclosed.toFollow });
  const own = officeTextFor(input.texts, { ...plan, category: input.category });
  const { subject, body } = await print(task, own?.text ?? null, variables, tools);
  const to = recipientsOf(plan, input);
  const messageId = messageIdOf(plan, input);
  const bytes = await composeEml({
    from: senderOf(input),
    to,
    subject,
    text: body,
    date: tools.now(),
    messageId,
    inReplyTo: followedMessage(plan, input),
    attachments: enclosed.attachments,
  });
  const { purpose, recipient: kind, language, insurer, preparedAt } = plan;
  const about = { kind, purpose, insurerId: insurer?.id ?? null, language, messageId, preparedAt };
  const madeOf = { summary: enclosed.summary, textId: own?.id ?? null };
  return { ...about, ...madeOf, filename: filenameOf(plan, input), to, subject, body, attachments, bytes };
}

/** A text of the office that no longer prints must not keep a request from going on. */
async function print(
  { plan, context }: Task,
  own: LetterText | null,
  variables: MailVariables,
  { shipped, printer }: WritingTools,
): Promise<LetterText> {
  if (own === null) return printer.print(await shipped.textOf(plan), variables);
  try {
    return await printer.print(own, variables);
  } catch (error) {
    if (templateError(error, own.body) === null) throw error;
    const { purpose } = plan;
    context.log.warn('A text of the office does not print; the original was taken', { purpose });
    return printer.print(await shipped.textOf(plan), variables);
  }
}

async function enclosedIn({ plan, input, read }: Task): Promise<Enclosed> {
  if (plan.purpose !== 'quotation') return NOTHING_ENCLOSED;
  const forms = formsFor(plan.insurer?.id ?? null, input.forms)
    .filter(({ template }) => template !== 'summary' || input.withSummary)
    .map((form) =>
      form.template === 'summary' ? { ...form, filename: summaryName(form, plan, input) } : form,
    );
  return readAttachments({ ...input, forms }, read);
}

/** The name that the risk summary has in the language of the letter. */
function summaryName({ filename }: FormFile, { language }: Plan, { fields }: DraftInput): string {
  if (language === 'it') return filename;
  return safeFilename([LETTER_WORDS[language].paper['risk-summary'], fields.clientName?.value ?? ''], '.pdf');
}

/** Two insurers of one name cannot be, so the names of the files differ. */
function filenameOf({ purpose, recipient, language, insurer }: Plan, { fields }: DraftInput): string {
  const title = LETTER_WORDS[language].title(purpose, recipient);
  return safeFilename([title, fields.clientName?.value ?? '', insurer?.name ?? ''], '.eml');
}
