/** How the connection to a mail server is protected. `none` is for a server on this machine alone. */
export const MAIL_SECURITY = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITY)[number];

export interface MailProvider {
  readonly id: string;
  /** As it calls itself. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Certified mail (PEC), which takes no hidden copies. */
  readonly certified: boolean;
  /** Whether it wants a password made for programs in place of that of the account. */
  readonly appPassword: boolean;
}

/** Outgoing servers of providers, as they publish them. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    id: 'gmail',
    name: 'Gmail',
    host: 'smtp.gmail.com',
    port: 465,
    security: 'tls',
    certified: false,
    appPassword: true,
  },
  {
    id: 'outlook',
    name: 'Outlook / Microsoft 365',
    host: 'smtp.office365.com',
    port: 587,
    security: 'starttls',
    certified: false,
    appPassword: true,
  },
  {
    id: 'aruba',
    name: 'Aruba',
    host: 'smtps.aruba.it',
    port: 465,
    security: 'tls',
    certified: false,
    appPassword: false,
  },
  {
    id: 'register',
    name: 'Register.it',
    host: 'authsmtp.securemail.pro',
    port: 465,
    security: 'tls',
    certified: false,
    appPassword: false,
  },
  {
    id: 'aruba-pec',
    name: 'Aruba PEC',
    host: 'smtps.pec.aruba.it',
    port: 465,
    security: 'tls',
    certified: true,
    appPassword: true,
  },
  {
    id: 'legalmail',
    name: 'Legalmail (PEC)',
    host: 'sendm.cert.legalmail.it',
    port: 465,
    security: 'tls',
    certified: true,
    appPassword: false,
  },
  {
    id: 'register-pec',
    name: 'Register.it PEC',
    host: 'server.pec-email.com',
    port: 465,
    security: 'tls',
    certified: true,
    appPassword: false,
  },
];
