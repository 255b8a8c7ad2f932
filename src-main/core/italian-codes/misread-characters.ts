/** What OCR makes of a digit, and which digit it was. */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  Z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
};

/** What OCR makes of a letter, and which letter it was. */
const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
  '|': 'I',
};

/** Characters that may stand for a digit, for use inside a character class of a pattern. */
export const DIGIT_LIKE = '\\dOoQDIl|iZSsGB';

/** Every character read as the digit it may have been. */
export function asDigits(characters: string): string {
  return [...characters].map((character) => DIGIT_FOR[character] ?? character).join('');
}

/** Every character read as the letter it may have been. */
function asLetters(characters: string): string {
  return [...characters].map((character) => LETTER_FOR[character] ?? character).join('');
}

/**
 * Reads a code by the kind of each place: `L` letter, `D` digit, anything else is left alone.
 * A code of another length comes back unchanged.
 */
export function repairByShape(code: string, shape: string): string {
  if (code.length !== shape.length) return code;
  return [...code]
    .map((character, place) => {
      if (shape[place] === 'D') return asDigits(character);
      return shape[place] === 'L' ? asLetters(character) : character;
    })
    .join('');
}
