import type { Span } from '../reading.ts';

const ITEM = /(?<=^|[\n\f])[ \t]*(?:[-•*–·●▪]|\d{1,2}[.)]|[a-z]\))[ \t]+(?=\S)/gu;

/** The entries of lists, each without its mark, from its first to its last character. */
export function listEntries(live: string): readonly Span[] {
  return [...live.matchAll(ITEM)].map((match) => {
    const start = match.index + match[0].length;
    const end = live.slice(start).search(/[\n\f]|\s(?=tot(?:ale|\.)(?!\p{L}))/iu);
    return { start, end: end < 0 ? live.length : start + end };
  });
}

const DETERMINER = String.raw`(?:un[oa]?\s|un'|il\s|l[oae]\s|i\s|gli\s|l'|due\s|tre\s|quattro\s|cinque\s|sei\s|n\.\s?\d{1,2}\s|\d{1,2}\s)`;
const BEGINS_MEMBER = new RegExp(
  String.raw`(?<=[,:;]\s(?:e\s|ed\s|oltre a\s|nonché\s)?|\s(?:e|ed)\s|(?:assicurare|coprire|sono|abbiamo|ambulatorio|seguenti)\s)(?=${DETERMINER})`,
  'giu',
);
const SENTENCE_END = /[\n\f]|\.\s+(?=\p{Lu})|;\s/gu;

/** The members of enumerations in sentences ("un tornio …, una pressa … e due frese …"), sentence by sentence. */
export function enumerations(live: string): readonly (readonly Span[])[] {
  const ends = [...live.matchAll(SENTENCE_END)].map(({ index }) => index);
  let from = 0;
  return [...ends, live.length].map((end) => {
    const starts = [...live.slice(from, end).matchAll(BEGINS_MEMBER)].map(({ index }) => from + index);
    from = end;
    return starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
  });
}

/** A member's words without the article or number it begins with, and that number. */
export function withoutDeterminer(
  live: string,
  member: Span,
): { readonly span: Span; readonly count: Span | null } {
  const text = live.slice(member.start, member.end);
  const [found = ''] = new RegExp(`^${DETERMINER}`, 'iu').exec(text) ?? [];
  const start = member.start + found.length;
  const isCount = /^(?:due|tre|quattro|cinque|sei|n\.|\d)/iu.test(found);
  return {
    span: { start, end: member.end },
    count: isCount ? { start: member.start, end: member.start + found.trimEnd().length } : null,
  };
}
