import { describe, expect, it } from 'vitest';
import {
  completions,
  insertVariable,
  mailSnippet,
  variablesOf,
} from '../../../../src-renderer/screens/settings/mail-texts/insert-variable.ts';

const CHOICES = variablesOf({ purpose: 'quotation' }).map((name) => ({
  name,
  label: name,
  snippet: mailSnippet(name),
}));
const named = (name: string) =>
  CHOICES.find((choice) => choice.name === name) ?? { name, label: '', snippet: '' };

/** A text with its cursor where the bar stands. */
const typing = (marked: string) => ({ text: marked.replace('|', ''), cursor: marked.indexOf('|') });

describe('completions', () => {
  it.each([
    ['Gentile {{ cl|', ['cliente']],
    ['{{ufficio.|', ['ufficio.nome', 'ufficio.telefono', 'ufficio.email']],
    ['{{ cliente }} {{ rif|', ['riferimento']],
    ['Gentile cl|', null],
    ['{{ cliente }}|', null],
    ['{{ cliente|', null],
    ['{{ xyz|', null],
    ['{{ cliente | upcase|', null],
  ])('of %s are %j', (marked, names) => {
    expect(completions(typing(marked), CHOICES)?.map(({ name }) => name) ?? null).toEqual(names);
  });

  it('are all there are when nothing of a name is typed yet', () => {
    expect(completions(typing('{{ |'), CHOICES)).toEqual(CHOICES);
  });
});

describe('insertVariable', () => {
  it.each([
    ['Gentile |,', 'cliente', 'Gentile {{ cliente }}|,'],
    ['Gentile {{ cl|,', 'cliente', 'Gentile {{ cliente }}|,'],
    ['Gentile {{ cl| }},', 'cliente', 'Gentile {{ cliente }}|,'],
    ['{{ cliente }} |', 'riferimento', '{{ cliente }} {{ riferimento }}|'],
    ['Servono:\n|', 'mancanti', 'Servono:\n{% for voce in mancanti %}\n- {{ voce }}\n{%- endfor %}|'],
  ] as const)('into %s puts %s', (marked, name, result) => {
    expect(insertVariable(typing(marked), named(name))).toEqual(typing(result));
  });
});
