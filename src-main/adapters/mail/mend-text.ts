/** How windows-1252 fills the bytes that Latin-1 leaves to control characters; the rest stand for themselves. */
const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte],
  ),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text in UTF-8 that was labelled as Latin-1 or windows-1252 ("perchÃ©"), as it was meant ("perché"). Any other
 * text stays as it is: hardly any in Latin-1 is valid UTF-8 by accident.
 */
export function mendedText(text: string): string {
  const bytes = windowsBytes(text);
  if (bytes === null || bytes.every((byte) => byte < 0x80)) return text;
  try {
    return utf8.decode(bytes);
  } catch {
    return text;
  }
}

/** True when a decoder gave up on more characters than it made out, beyond plain ASCII: the label was wrong. */
export function isMisread(text: string): boolean {
  const beyondAscii = [...text].filter((character) => character > '\u007f');
  const lost = beyondAscii.filter((character) => character === '\ufffd').length;
  return lost > beyondAscii.length / 2;
}

function windowsBytes(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = WINDOWS_1252.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
