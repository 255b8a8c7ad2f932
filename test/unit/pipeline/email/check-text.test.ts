import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LETTERS, TEXT_VARIABLES, type LetterText } from '../../../../src-preload/contract/text-templates.ts';
import { CATEGORIES, MAIL_LANGUAGES } from '../../../../src-preload/contract/vocabulary.ts';
import { checkText } from '../../../../src-main/pipeline/email/check-text.ts';
import { openShippedTexts } from '../../../../src-main/pipeline/email/letter-texts.ts';
import { mailVariables } from '../../../../src-main/pipeline/email/mail-variables.ts';
import { createLetterPrinter } from '../../../../src-main/pipeline/email/print-letter.ts';
import { emptySample, fullSample, samplePlan } from '../../../../src-main/pipeline/email/sample-input.ts';
import { keptWordings } from '../../../helpers/memory-caches.ts';

const shipped = openShippedTexts(fileURLToPath(new URL('../../../../resources/mail', import.meta.url)));
const printer = createLetterPrinter(keptWordings());
const RECEIPT = { purpose: 'receipt', recipient: 'client', category: null, language: 'it' } as const;

const problemsOf = (change: Partial<LetterText>, place: Parameters<typeof checkText>[0] = RECEIPT) =>
  checkText(place, { subject: 'Ricevuta [Rif. {{ riferimento }}]', body: 'Grazie', ...change }, printer);

const everyLetter = LETTERS.flatMap((letter) => MAIL_LANGUAGES.map((language) => ({ ...letter, language })));

describe('the shipped texts', () => {
  it.each(everyLetter)('have no problem: $purpose to $recipient in $language', async (letter) => {
    const place = { ...letter, category: null };
    expect(await checkText(place, await shipped.textOf(letter), printer)).toEqual([]);
  });

  it.each(everyLetter)(
    'read well however much is known: $purpose to $recipient in $language',
    async (letter) => {
      const place = { ...letter, category: null };
      for (const category of CATEGORIES) {
        if (category === 'Altro' && (letter.purpose === 'quotation' || letter.purpose === 'missing-data'))
          continue;
        // A letter that asks for what is missing is written where something is.
        const little = {
          ...emptySample(category),
          ...(letter.purpose === 'missing-data' ? { missing: ['clientName' as const] } : {}),
        };
        for (const input of [fullSample(category), little]) {
          const enclosed = { attachments: ['modulo.pdf'], toFollow: null };
          const variables = mailVariables(samplePlan(place), input, enclosed);
          const { subject, body } = await printer.print(await shipped.textOf(letter), variables);
          expect(subject).toContain('[Rif. ABCD1234]');
          expect(`${subject}\n${body}`).not.toMatch(
            /undefined|null|NaN|\{|\}| {2}|\n{3}| [,.;:]|– –|–\s*\[|,,|\.\./u,
          );
          expect(body).not.toMatch(/^[ \t]|:\n\n(?!- )[A-Z]/mu);
        }
      }
    },
  );
});

describe('checkText', () => {
  it('finds nothing wrong with a text that says its reference', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each([
    ['a tag that is not closed', 'a\n{% if cliente %}', { code: 'syntax', line: 2, name: null }],
    ['an output that is not closed', '{{ cliente', { code: 'syntax', line: 1, name: null }],
    ['a tag that is none', 'a\n\n{% foo %}', { code: 'unknown-tag', line: 3, name: 'foo' }],
    ['a filter that is none', '{{ cliente | shout }}', { code: 'unknown-filter', line: 1, name: 'shout' }],
    ['a variable that is none', 'a\n{{ clinete }}', { code: 'unknown-variable', line: 2, name: 'clinete' }],
    ['a part that is none', '{{ ufficio.fax }}', { code: 'unknown-variable', line: 1, name: 'ufficio.fax' }],
    ['what objects inherit', '{{ ufficio.constructor.name }}', { code: 'unknown-variable', line: 1 }],
    [
      'a part of an entry that is none',
      '{% for d in dati %}\n{{ d.valroe }}{% endfor %}',
      { code: 'unknown-variable', line: 2 },
    ],
    ['another file', 'x\n{% include "/etc/passwd" %}', { code: 'no-parts', line: 2 }],
    ['an endless loop', '{% for i in (1..99999999) %}{{ cliente }}{% endfor %}', { code: 'too-much' }],
    ['an empty letter', ' \n', { code: 'empty', line: null }],
  ] as const)('names %s with its line', async (_, body, expected) => {
    expect(await problemsOf({ body })).toMatchObject([{ part: 'body', ...expected }]);
  });

  it('names the variables without which a letter misses its purpose', async () => {
    expect(await problemsOf({ subject: 'Ricevuta' })).toEqual([
      { part: 'subject', code: 'required-variable', line: null, name: 'riferimento' },
    ]);
    const missing = { purpose: 'missing-data', recipient: 'client', category: null, language: 'it' } as const;
    expect(await problemsOf({}, missing)).toMatchObject([{ part: 'body', name: 'mancanti' }]);
    const body =
      '{% for nome in mancanti %}\n- {{ nome }}\n{% endfor %}{% if mancanti.size > 3 %}!{% endif %}';
    expect(await problemsOf({ body }, missing)).toEqual([]);
  });

  it('knows exactly the variables that there are', () => {
    const input = emptySample('Altro');
    const variables = mailVariables(samplePlan(RECEIPT), input, { attachments: [], toFollow: null });
    const { ufficio, ...others } = variables;
    const names = [...Object.keys(others), ...Object.keys(ufficio).map((part) => `ufficio.${part}`)];
    expect(names.toSorted()).toEqual(Object.keys(TEXT_VARIABLES).toSorted());
  });
});
