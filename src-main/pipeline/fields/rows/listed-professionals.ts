import type { Reading, Span } from '../reading.ts';
import type { FoundItem } from './found-item.ts';
import { listEntries } from './list-lines.ts';
import { cellsOf, wordsMention, type Mention } from './mentions.ts';
import { findAmounts } from '../../../core/money.ts';

const TITLE = String.raw`ing(?:\.|egner[ei]\s)|arch(?:\.|itett[oai]\s)|geom(?:\.|etra\s)|avv(?:\.|ocat[oai]\s)|dott?(?:\.ssa|\.|ssa\s|oressa\s|ore\s)|dr\.?(?:ssa)?\s|rag(?:\.|ioniere\s)|prof(?:\.ssa|\.)|p(?:er)?\.\s?i(?:nd)?\.|notaio\s|agr(?:\.|onomo\s)|inf\.|psic\.|c\.d\.l\.`;
const NAME = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}'-]+)(?:\s(?:d[ieao]l?l?a?\s|lo\s|la\s)?(?:\p{Lu}\.|\p{Lu}[\p{L}'-]+)){1,3}`;
const TITLED = new RegExp(String.raw`(?<![\p{L}\d])(?:${TITLE})\s?(?=\p{Lu})`, 'giu');
const CAPITAL_NAME = new RegExp(`^${NAME}`, 'u');
const REGISTER =
  /(?<![\p{L}])(?:(?:iscritt[oa]|iscr\.|iscrizione)\s(?:all'|al|alla|n\.)?\s*)?(?:ordine|collegio|albo|registro|iscr\.?|iscritt[oa])(?![\p{L}])[^,;()\n\t]{0,60}?\d[\d/.A-Z-]*/iu;
const TURNOVER =
  /(?:fatturat\p{L}*|compens\p{L}*|ricav\p{L}*|volume d'affari|introit\p{L}*|onorari\p{L}*)[^,;()\d]{0,30}$/iu;
/** Words of a sentence that counts up who is to be insured. */
const COUNTS_UP =
  /professionist|associat|\bsoci\b|assicurat|assicurand|component|compost[oa]|iscritt|partner|titolari|collaborator/iu;
const SENTENCE_END =
  /[\n\f]|;\s|(?<!(?<!\p{L})(?:arch|geom|dott|prof|avv|ing|rag|ord|art|sig|dr|ssa|iscr|n|\p{Lu}))\.\s+(?=\p{Lu})/gu;
const FEWEST = 2;

interface Person {
  readonly title: Span | null;
  readonly name: Span;
  /** All that is said of the person. */
  readonly about: Span;
}

/** Professionals in the entries of a list, or counted up in a sentence that says they are the ones to insure. */
export function listedProfessionals(reading: Reading): readonly FoundItem[] {
  const listed = listEntries(reading.live)
    .map((entry) => personIn(reading.live, entry))
    .filter((person) => person !== null);
  if (listed.length >= FEWEST) return listed.map((person) => professional(reading, person));
  return sentences(reading.live).flatMap((sentence) => {
    const people = peopleIn(reading.live, sentence);
    const meant = COUNTS_UP.test(reading.live.slice(sentence.start, sentence.end));
    return meant && people.length >= FEWEST ? people.map((person) => professional(reading, person)) : [];
  });
}

function sentences(live: string): readonly Span[] {
  let start = 0;
  return [
    ...[...live.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => [index, index + mark.length] as const),
    [live.length, live.length] as const,
  ].map(([end, next]) => {
    const sentence = { start, end };
    start = next;
    return sentence;
  });
}

/** The person that an entry begins with: with a title, or with a register that proves the profession. */
function personIn(live: string, entry: Span): Person | null {
  const [first] = peopleIn(live, entry);
  const text = live.slice(entry.start, entry.end);
  if (first && first.about.start === entry.start) return { ...first, about: entry };
  const name = CAPITAL_NAME.exec(text)?.[0];
  if (name === undefined || !REGISTER.test(text)) return null;
  return { title: null, name: { start: entry.start, end: entry.start + name.length }, about: entry };
}

function peopleIn(live: string, { start, end }: Span): readonly Person[] {
  const text = live.slice(start, end);
  const found = [...text.matchAll(TITLED)].flatMap((match) => {
    const after = match.index + match[0].length;
    const name = CAPITAL_NAME.exec(text.slice(after))?.[0];
    return name === undefined ? [] : [{ from: match.index, title: match[0].trimEnd(), after, name }];
  });
  return found.map(({ from, title, after, name }, at) => ({
    title: { start: start + from, end: start + from + title.length },
    name: { start: start + after, end: start + after + name.length },
    about: { start: start + from, end: start + (found[at + 1]?.from ?? text.length) },
  }));
}

function professional(reading: Reading, { title, name, about }: Person): FoundItem {
  const { live } = reading;
  return {
    kind: 'professional',
    cells: cellsOf(reading, [
      wordsMention('name', live, name),
      title && wordsMention('qualification', live, title),
      registerOf(live, about),
      turnoverOf(live, about),
    ]),
  };
}

function registerOf(live: string, about: Span): Mention | null {
  const found = REGISTER.exec(live.slice(about.start, about.end));
  if (!found) return null;
  const start = about.start + found.index;
  return wordsMention('register', live, { start, end: start + found[0].length });
}

function turnoverOf(live: string, about: Span): Mention | null {
  const text = live.slice(about.start, about.end);
  const amounts = findAmounts(text).filter(({ start }) => TURNOVER.test(text.slice(0, start)));
  const [only] = amounts;
  if (!only || amounts.length > 1) return null;
  return {
    column: 'turnover',
    value: only.value,
    start: about.start + only.start,
    end: about.start + only.end,
  };
}
