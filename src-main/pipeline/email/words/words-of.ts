import type { MailLanguage } from '../../../../src-preload/contract/vocabulary.ts';
import { ENGLISH } from './english.ts';
import { ITALIAN } from './italian.ts';
import type { MailWords } from './mail-words.ts';

/** The words of each language that messages are written in. */
export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = { it: ITALIAN, en: ENGLISH };
