import type { Settings } from '../../src-preload/contract/settings.ts';
import type { MailLanguage } from '../../src-preload/contract/vocabulary.ts';
import { singleLine } from './plain-text.ts';

const REGISTERED: Readonly<Record<MailLanguage, string>> = {
  it: 'Iscrizione al RUI',
  en: 'Italian register of intermediaries (RUI)',
};

/** Name, address, telephone, e-mail and registration of the office, those there are, a line each. */
export function officeSignature(office: Omit<Settings['office'], 'logo'>, language: MailLanguage): string {
  const registration = singleLine(office.registration);
  return [
    singleLine(office.name),
    singleLine(office.address),
    singleLine(office.phone),
    singleLine(office.email),
    registration === '' ? '' : `${REGISTERED[language]}: ${registration}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
