import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { ENGLISH } from './english.ts';
import { ITALIAN } from './italian.ts';
import type { LetterWords } from './letter-words.ts';

/** The words of each language that messages are written in. */
export const LETTER_WORDS: Readonly<Record<MailLanguage, LetterWords>> = { it: ITALIAN, en: ENGLISH };
