import type { LetterText, TextPlace, TextProblem } from '../../../src-preload/contract/text-templates.ts';
import { officeTextFor } from '../../core/office-text-for.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { checkText } from './check-text.ts';
import type { DraftInput, OfficeText } from './draft-input.ts';
import { openShippedTexts } from './letter-texts.ts';
import { mailVariables } from './mail-variables.ts';
import type { Plan } from './plan-drafts.ts';
import { createLetterPrinter } from './print-letter.ts';
import { fullSample, samplePlan } from './sample-input.ts';
import type { Wordings } from './wordings.ts';

/** What the office needs to write its own texts. */
export interface LetterEditor {
  /** What stands at a place without a text of its own: the office's for all categories, else the shipped one. */
  readonly original: (place: TextPlace, texts: readonly OfficeText[]) => Promise<LetterText>;
  readonly check: (place: TextPlace, text: LetterText) => Promise<TextProblem[]>;
  /**
   * The letter as a request would have it; with sample data for `null`.
   * @throws LiquidError for a text with a problem: check it first
   */
  readonly preview: (place: TextPlace, text: LetterText, request: DraftInput | null) => Promise<LetterText>;
}

/** Shows the texts of the letters with a request of their category, or of the first one for those of all. */
export function createLetterEditor(options: {
  readonly templatesFolder: string;
  readonly wordings: Wordings;
}): LetterEditor {
  const shipped = openShippedTexts(options.templatesFolder);
  const printer = createLetterPrinter(options.wordings);
  return {
    original: async (place, texts) => {
      const general = texts.filter((one) => one.place.category === null && place.category !== null);
      return officeTextFor(general, place)?.text ?? shipped.textOf(place);
    },
    check: (place, text) => checkText(place, text, printer),
    preview: (place, text, request) => {
      const input = request ?? fullSample(place.category ?? sampleCategory(place));
      return printer.print(text, mailVariables(planFor(place, input), input, enclosedIn(place, input)));
    },
  };
}

function sampleCategory({ purpose }: TextPlace): DraftInput['category'] {
  return purpose === 'answer' ? 'Altro' : 'Flotta Auto';
}

/** To the first insurer of the request, where the letter goes to one. */
function planFor(place: TextPlace, { insurers }: DraftInput): Plan {
  const plan = samplePlan(place);
  return plan.insurer === null ? plan : { ...plan, insurer: insurers[0] ?? plan.insurer };
}

function enclosedIn({ purpose }: TextPlace, { forms, original }: DraftInput) {
  if (purpose !== 'quotation') return { attachments: [], toFollow: null };
  const names = [...forms, original].map(({ filename }) => safeFilename([filename], ''));
  return { attachments: names, toFollow: null };
}
