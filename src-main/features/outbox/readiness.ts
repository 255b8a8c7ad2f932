import type { MailProblem } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { SmtpAccount } from '../../adapters/mail/smtp.ts';
import { parseEmailAddress } from '../../core/email-address.ts';

/** The address that messages come from; null when none is set that is one. */
export function senderAddress({ mail, office }: Pick<Settings, 'mail' | 'office'>): string | null {
  return parseEmailAddress(mail.senderAddress === '' ? office.email : mail.senderAddress);
}

/** The account to send with, or why there is none. `password` is null while it is not known. */
export function readAccount(
  settings: Pick<Settings, 'mail' | 'office'>,
  password: string | null,
): { readonly account: SmtpAccount } | { readonly problem: MailProblem } {
  const { enabled, ...mail } = settings.mail;
  return enabled ? accountOf({ ...settings, mail }, password) : { problem: 'off' };
}

/** The account as it is set, whether or not it is switched on: for trying it out. */
export function accountOf(
  settings: Pick<Settings, 'office'> & { readonly mail: Omit<Settings['mail'], 'enabled'> },
  password: string | null,
): { readonly account: SmtpAccount } | { readonly problem: MailProblem } {
  const { host, port, security, user } = settings.mail;
  const sender = senderAddress({ ...settings, mail: { ...settings.mail, enabled: true } });
  if (host === '' || sender === null) return { problem: 'not-configured' };
  if (user !== '' && password === null) return { problem: 'no-password' };
  return { account: { host, port, security, user, password: password ?? '' } };
}
