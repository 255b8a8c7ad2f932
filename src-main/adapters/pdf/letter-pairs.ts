/**
 * The letter pairs that make up most of Italian and English words (87 % of the pairs in the labelled
 * requests). Of letters in random order only one pair in five is among them.
 */
const COMMON_PAIRS: ReadonlySet<string> = new Set(
  `ac ad ag ai al am an ar as at av az be bi ca cc ce ch ci co ct da de di do ea ec ed ee eg el em en er es
  et fi fo ge gi ha he hi ho ia ic ie il im in io ir is it iv la le li ll lo ly ma me mi mo mp na nc nd ne ng
  ni nn no ns nt nz of ol om on op or os ot ou ow pa pe pi po pr qu ra rc re ri ro rr rs rt sa sc se sh si so
  ss st su ta te th ti to tr ts tt tu ua ul un ur us ut va ve vi vo wa we wh wi za zi zz`.split(/\s+/u),
);

/** How many letter pairs there are in the words' letters-only parts, and which share of them is common (0..1). */
export function commonPairShare(words: readonly string[]): { pairs: number; share: number } {
  let pairs = 0;
  let common = 0;
  for (const word of words) {
    for (const [letters] of plain(word).matchAll(/[a-z]{2,}/gu)) {
      for (let index = 0; index + 1 < letters.length; index += 1) {
        pairs += 1;
        if (COMMON_PAIRS.has(letters.slice(index, index + 2))) common += 1;
      }
    }
  }
  return { pairs, share: pairs === 0 ? 1 : common / pairs };
}

/** Lower case, without accents. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
