import {
  RENEWAL_VARIABLES,
  type LetterText,
  type TextPlace,
  type TextProblem,
} from '../../../src-preload/contract/text-templates.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { faultOf, inspectSource } from '../../adapters/templates/inspect-source.ts';
import { officeTextFor } from '../../core/office-text-for.ts';
import type { RenewalTexts } from './renewal-texts.ts';
import { renewalVariables, type RenewalInput, type RenewalVariables } from './renewal-variables.ts';

type OfficeText = { readonly place: TextPlace; readonly text: LetterText };
const KNOWN = new Set<string>(Object.keys(RENEWAL_VARIABLES));
const PARTS = ['subject', 'body'] as const;

/** What the office needs to write its own text of the letter of renewal. */
export interface RenewalEditor {
  /** What stands at a place without a text of its own: the office's for all categories, else the shipped one. */
  readonly original: (place: TextPlace, texts: readonly OfficeText[]) => Promise<LetterText>;
  readonly check: (text: LetterText) => Promise<TextProblem[]>;
  /** The letter about a made-up policy. @throws LiquidError for a text with a problem: check it first */
  readonly preview: (place: TextPlace, text: LetterText) => Promise<LetterText>;
}

export function createRenewalEditor(texts: RenewalTexts): RenewalEditor {
  return {
    original: async (place, office) => {
      const general = office.filter((one) => one.place.category === null && place.category !== null);
      return officeTextFor(general, place)?.text ?? texts.shipped(place.language);
    },
    check: (text) => check(text, texts),
    preview: (place, text) => texts.print(text, renewalVariables(sampleRenewal(place))),
  };
}

/** A text without a problem prints for every policy, however little is known of it. */
async function check(text: LetterText, { print }: RenewalTexts): Promise<TextProblem[]> {
  const inspected = PARTS.map((part) => ({ part, ...inspectSource(text[part], KNOWN) }));
  const found = inspected.flatMap(({ part, faults }) => faults.map((fault) => ({ ...fault, part })));
  if (found.length > 0) return found;
  const names = inspected.flatMap(({ used }) => used.map(({ name }) => name));
  const lacking: TextProblem[] = names.includes('scadenza')
    ? []
    : [{ part: 'body', code: 'required-variable', line: null, name: 'scadenza' }];
  for (const part of PARTS) {
    for (const variables of samples()) {
      try {
        await print({ subject: '', body: '', [part]: text[part] }, variables);
      } catch (error) {
        return [{ ...faultOf(error, text[part]), part }, ...lacking];
      }
    }
  }
  return lacking;
}

/** As much and as little as a policy can give. */
function samples(): RenewalVariables[] {
  const full = CATEGORIES.map((category) => renewalVariables(sampleRenewal({ category, language: 'it' })));
  const [first] = full;
  if (first === undefined) return [];
  const empty = Object.fromEntries(Object.keys(first).map((name) => [name, '']));
  return [...full, { ...first, ...empty }];
}

/** A made-up policy of a category. */
function sampleRenewal({ category, language }: Pick<TextPlace, 'category' | 'language'>): RenewalInput {
  return {
    policy: {
      id: '00000000-0000-4000-8000-000000000000',
      category: category ?? 'Flotta Auto',
      number: '123456789',
      insurer: 'Compagnia Esempio S.p.A.',
      premiumEur: 4200,
      requestId: 'abcd1234-0000-4000-8000-000000000000',
    },
    expiresOn: '2027-01-31',
    client: { name: 'Esempio S.r.l.', email: 'amministrazione@esempio.example' },
    office: {
      name: 'Studio Broker',
      email: 'ufficio@broker.example',
      phone: '051 555 0123',
      address: 'Via Indipendenza 1, 40121 Bologna',
      registration: 'B000123456',
      logo: '',
    },
    language,
    today: '2026-12-01',
    date: new Date('2026-12-01T09:00:00Z'),
  };
}
