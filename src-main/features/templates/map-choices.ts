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
  const yes = box.options.find(
    ({ value, label }) => YES.test(plainWords(label)) || YES.test(plainWords(value)),
  );
  const isYesNo = yes !== undefined && box.options.every((option) => option === yes || isNo(option));
  const asked = clues.map(({ text }) => plainWords(text)).join(' . ');
  if (isYesNo && PRESENT_POLICY.test(asked)) {
    const target = { kind: 'data', names: ['currentInsurer', 'currentPolicyNumber'] } as const;
    return choice({ ...target, names: [...target.names] }, yes.value, 0.9);
  }
  const weighed = weighTarget(clues, section, customFields);
  if (!weighed) return null;
  const { target, confidence } = weighed;
  if (target.kind === 'custom') {
    const single = box.kind === 'choice' && box.options.length === 1 ? box.options[0] : undefined;
    const option = single ? { option: single.value, when: 'sì' } : null;
    return { assignment: { target, date: null, choice: option }, confidence };
  }
  // Of several options one is like the value; a single box or a yes and no says nothing of what a value is.
  if (isYesNo || box.options.length < 2) return null;
  return { assignment: { target, date: null, choice: null }, confidence };
}

function isNo({ value, label }: { value: string; label: string }): boolean {
  return NO.test(plainWords(label)) || NO.test(plainWords(value));
}

function choice(target: FormAssignment['target'], option: string, confidence: number): MappedChoice {
  return { assignment: { target, date: null, choice: { option, when: null } }, confidence };
}
