import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createMailRenderer,
  type MailVariables,
} from '../../../../src-main/pipeline/email/mail-templates.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const VARIABLES: MailVariables = {
  categoria: 'Fabbricato',
  cliente: '{{ categoria }} & <b>',
  riferimento: '1F0A9C3B',
  ricevuta_il: '21/11/2026',
  decorrenza: '',
  risposta_entro: '',
  documento: 'a.pdf',
  dati: [],
  mancanti: [],
  allegati: [],
  a_parte: '',
  ufficio: { nome: '', telefono: '', email: '' },
};

async function renderTemplate(source: string): Promise<{ subject: string; body: string }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'insurer.liquid'), source);
  return createMailRenderer(folder).render('insurer', VARIABLES);
}

describe('createMailRenderer', () => {
  it('takes the first line as the subject, and values as plain text', async () => {
    const mail = await renderTemplate(
      'Oggetto: A {{ cliente }}\r\n\r\nB {{ cliente }}\r\n\r\n\r\n\r\nC  \r\n',
    );
    expect(mail).toEqual({
      subject: 'A {{ categoria }} & <b>',
      body: 'B {{ categoria }} & <b>\n\nC\n',
    });
  });

  it.each([
    ['a variable that is none', 'Oggetto: x\n{{ clinete }}'],
    ['a filter that is none', 'Oggetto: x\n{{ cliente | shout }}'],
    ['what objects inherit', 'Oggetto: x\n{{ ufficio.constructor.name }}'],
    ['another file', 'Oggetto: x\n{% include "/etc/hostname" %}'],
    ['another file by a layout', 'Oggetto: x\n{% layout "../secret" %}'],
    ['a file named by a value', 'Oggetto: x\n{% render documento %}'],
    ['an endless loop', 'Oggetto: x\n{% for i in (1..99999999) %}{{ cliente }}{% endfor %}'],
    ['no subject', 'Gentile Cliente,\n'],
  ])('refuses %s', async (_, source) => {
    await expect(renderTemplate(source)).rejects.toThrow();
  });
});
