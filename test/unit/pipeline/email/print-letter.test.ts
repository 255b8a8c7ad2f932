import { describe, expect, it } from 'vitest';
import { mailVariables } from '../../../../src-main/pipeline/email/mail-variables.ts';
import { createLetterPrinter } from '../../../../src-main/pipeline/email/print-letter.ts';
import { emptySample, samplePlan } from '../../../../src-main/pipeline/email/sample-input.ts';
import { keptWordings } from '../../../helpers/memory-caches.ts';

const place = { purpose: 'quotation', recipient: 'insurer', category: null, language: 'it' } as const;
const variables = {
  ...mailVariables(samplePlan(place), emptySample('Fabbricato'), { attachments: [], toFollow: null }),
  cliente: '{{ categoria }} & <b>',
};
const printer = createLetterPrinter(keptWordings());

describe('createLetterPrinter', () => {
  it('prints values as plain text, the subject on one line, and closes up blank lines', async () => {
    const text = {
      subject: ' A {{ cliente }}\n',
      body: '\r\nB {{ cliente }}\r\n\r\n{{ decorrenza }}\r\n\r\nC  \r\n',
    };
    expect(await printer.print(text, variables)).toEqual({
      subject: 'A {{ categoria }} & <b>',
      body: 'B {{ categoria }} & <b>\n\nC\n',
    });
  });

  it.each([
    ['a variable that is none', '{{ clinete }}'],
    ['a filter that is none', '{{ cliente | shout }}'],
    ['what objects inherit', '{{ ufficio.constructor.name }}'],
    ['another file', '{% include "/etc/hostname" %}'],
    ['another file by a layout', '{% layout "../secret" %}'],
    ['a file named by a value', '{% render documento %}'],
    ['an endless loop', '{% for i in (1..99999999) %}{{ cliente }}{% endfor %}'],
  ])('refuses %s', async (_, body) => {
    await expect(printer.print({ subject: 'x', body }, variables)).rejects.toThrow();
  });
});
