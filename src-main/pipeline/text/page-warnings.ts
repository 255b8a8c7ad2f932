import type { PageWarning } from '../../../src-preload/contract/vocabulary.ts';
import type { PictureQuality } from '../../adapters/images/picture-quality.ts';
import { qualityWarnings } from '../../adapters/images/quality-warnings.ts';
import type { Word } from '../../core/document-text.ts';
import type { CompleteReading } from './look-again.ts';

/** A word read with less confidence than this is a guess. */
const GUESSED = 0.6;
/** Of nearly every page that kept less than 0.95 of its words more were guesses; of well-read ones none had so many. */
const MANY_GUESSED = 0.02;
/** Figures have no dictionary to lean on: with less than this one of their digits may be wrong. */
const DOUBTFUL_FIGURE = 0.8;
const MANY_DOUBTFUL_FIGURES = 0.15;
const FEWEST_DOUBTFUL_FIGURES = 2;
/** More of what looks like writing without a word on it is worth a look; less is dirt, rests of rules and of tinted fields. */
const MUCH_UNREAD = 0.22;

/** What may have spoilt the reading of a page: its picture first, then what recognition left open. */
export function pageWarnings(
  quality: PictureQuality,
  { words, unreadInk }: Pick<CompleteReading, 'words' | 'unreadInk'>,
): readonly PageWarning[] {
  const unsure = hasManyGuesses(words) || hasDoubtfulFigures(words);
  const unread = unreadInk > MUCH_UNREAD;
  return [
    ...qualityWarnings(quality, unsure || unread),
    ...(unsure ? (['unsure-words'] as const) : []),
    ...(unread ? (['unread-ink'] as const) : []),
  ];
}

function hasManyGuesses(words: readonly Word[]): boolean {
  return words.filter((word) => word.confidence < GUESSED).length > MANY_GUESSED * words.length;
}

function hasDoubtfulFigures(words: readonly Word[]): boolean {
  const figures = words.filter((word) => /\d/u.test(word.text));
  const doubtful = figures.filter((word) => word.confidence < DOUBTFUL_FIGURE).length;
  return doubtful >= FEWEST_DOUBTFUL_FIGURES && doubtful > MANY_DOUBTFUL_FIGURES * figures.length;
}
