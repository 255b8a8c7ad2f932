import type { Category, MailLanguage } from '../../../src-preload/contract/vocabulary.ts';

/** How values are written in a letter of renewal. */
interface RenewalWords {
  readonly line: Readonly<Record<Category, string>>;
  /** The line of a policy of which nobody knows it. */
  readonly unknownLine: string;
  readonly day: Intl.DateTimeFormat;
  readonly money: Intl.NumberFormat;
}

const EURO = { style: 'currency', currency: 'EUR', useGrouping: 'always' } as const;
const DAY = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;

export const RENEWAL_WORDS: Readonly<Record<MailLanguage, RenewalWords>> = {
  it: {
    line: {
      'Flotta Auto': 'Flotta Auto',
      'RC Professionale': 'RC Professionale',
      Fabbricato: 'Fabbricato',
      'Rischi Tecnologici': 'Rischi Tecnologici',
      Altro: 'assicurativa',
    },
    unknownLine: 'assicurativa',
    day: new Intl.DateTimeFormat('it-IT', DAY),
    money: new Intl.NumberFormat('it-IT', EURO),
  },
  en: {
    line: {
      'Flotta Auto': 'motor fleet',
      'RC Professionale': 'professional indemnity',
      Fabbricato: 'buildings',
      'Rischi Tecnologici': 'engineering risks',
      Altro: 'insurance',
    },
    unknownLine: 'insurance',
    day: new Intl.DateTimeFormat('en-GB', { ...DAY, month: 'long', day: 'numeric' }),
    money: new Intl.NumberFormat('en-GB', EURO),
  },
};
