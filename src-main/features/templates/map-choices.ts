import type { FormAssignment, FormBox } from '../../../src-preload/contract/form-templates.ts';
import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import { plainWords } from './plain-words.ts';
import { weighTarget, type Clue, type Section } from './weigh-target.ts';

export interface MappedChoice {
  readonly assignment: FormAssignment;
  readonly confidence: number;
}

const YES = /^(?:si|yes|s|y|on|vero|true|1)$/u;
const NO = /^(?:no|n|off|falso|false|0)$/u;
/** Questions that a value answers by being there. */
const PRESENT_POLICY =
  /\b(?:(?:polizz[ae]|assicurazion[ei]|copertur[ae]) (?:gia )?(?:in corso|attuale|esistent[ei]|in essere|precedenti?)|gia assicurat[oi]|altre assicurazioni|(?:current|existing|present|previous) (?:polic(?:y|ies)|insurance|cover)|currently insured|already insured)\b/u;

/** What decides a question or a drop-down; null where nothing of ours does. */
export function mapChoice(
  box: Omit<FormBox, 'label' | 'drawn'>,
  clues: readonly Clue[],
  section: Section,
  customFields: readonly CustomFieldDefinition[],
): MappedChoice | null {
  const yes = yesOf(box.options);
  const asked = clues.map(({ text }) => plainWords(text)).join(' . ');
  if (yes && PRESENT_POLICY.test(asked)) {
    const choice = { option: yes.value, when: null };
    return mapped({ kind: 'data', names: ['currentInsurer', 'currentPolicyNumber'] }, choice, 0.9);
  }
  const weighed = weighTarget(clues, section, customFields);
  if (!weighed) return null;
  const { target, confidence } = weighed;
  if (target.kind === 'custom') {
    const single = box.kind === 'choice' && box.options.length === 1 ? box.options[0] : undefined;
    return mapped(target, single ? { option: single.value, when: 'sì' } : null, confidence);
  }
  // Of several options one is like the value; a single box or a yes and no says nothing of what a value is.
  return yes || box.options.length < 2 ? null : mapped(target, null, confidence);
}

/** The yes of a question that can only be answered by yes and no. */
function yesOf(options: FormBox['options']): FormBox['options'][number] | null {
  const says = ({ value, label }: FormBox['options'][number], word: RegExp): boolean =>
    word.test(plainWords(label)) || word.test(plainWords(value));
  const yes = options.find((option) => says(option, YES));
  return yes && options.every((option) => option === yes || says(option, NO)) ? yes : null;
}

function mapped(
  target: FormAssignment['target'],
  choice: FormAssignment['choice'],
  confidence: number,
): MappedChoice {
  return { assignment: { target, date: null, choice }, confidence };
}
