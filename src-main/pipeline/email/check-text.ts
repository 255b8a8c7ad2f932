import {
  TEXT_VARIABLES,
  type LetterText,
  type TextPlace,
  type TextProblem,
} from '../../../src-preload/contract/text-templates.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { faultOf, inspectSource } from '../../adapters/templates/inspect-source.ts';
import type { UsedVariable } from '../../adapters/templates/inspect-template.ts';
import { mailVariables } from './mail-variables.ts';
import type { LetterPrinter } from './print-letter.ts';
import { emptySample, fullSample, samplePlan } from './sample-input.ts';

type Part = TextProblem['part'];

const KNOWN = new Set([...Object.keys(TEXT_VARIABLES), 'ufficio']);
const WHOLE: Readonly<Record<Part, (text: LetterText) => LetterText>> = {
  subject: ({ subject }) => ({ subject, body: '' }),
  body: ({ body }) => ({ subject: '', body }),
};

/**
 * What is wrong with a text: what Liquid does not understand, names that there are not, variables without which the
 * letter misses its purpose. A text without a problem prints with every request, however little is known of it.
 */
export async function checkText(
  place: TextPlace,
  text: LetterText,
  printer: LetterPrinter,
): Promise<TextProblem[]> {
  const subject = inspect('subject', text.subject);
  const body = inspect('body', text.body);
  const found = [...subject.problems, ...body.problems];
  if (found.length > 0) return found;
  const lacking = lackingVariables(place, { subject: subject.used, body: body.used });
  const failing = await firstFailure(place, text, printer);
  return failing ? [failing, ...lacking] : lacking;
}

function inspect(part: Part, source: string): { problems: TextProblem[]; used: readonly UsedVariable[] } {
  const { faults, used } = inspectSource(source, KNOWN);
  return { problems: faults.map((fault) => ({ ...fault, part })), used };
}

/** The reference leads a reply back to its request; a letter that asks must say what for. */
function lackingVariables(
  place: TextPlace,
  used: Readonly<Record<Part, readonly UsedVariable[]>>,
): TextProblem[] {
  const required: readonly (readonly [Part, string])[] = [
    ['subject', 'riferimento'],
    ...(place.purpose === 'missing-data' ? [['body', 'mancanti'] as const] : []),
    ...(place.purpose === 'quotation' ? [['body', 'dati'] as const] : []),
  ];
  return required
    .filter(([part, name]) => !used[part].some((variable) => variable.name === name))
    .map(([part, name]) => ({ part, code: 'required-variable', line: null, name }));
}

/** Prints with as much and as little as a request can give; what fails with either fails one day. */
async function firstFailure(
  place: TextPlace,
  text: LetterText,
  printer: LetterPrinter,
): Promise<TextProblem | null> {
  const categories = place.category === null ? CATEGORIES : [place.category];
  const inputs = categories.flatMap((category) => [fullSample(category), emptySample(category)]);
  for (const part of ['subject', 'body'] as const) {
    for (const input of inputs) {
      const variables = mailVariables(samplePlan(place), input, { attachments: [], toFollow: null });
      try {
        await printer.print(WHOLE[part](text), variables);
      } catch (error) {
        return { ...faultOf(error, text[part]), part };
      }
    }
  }
  return null;
}
