import * as fontkit from '@cantoo/fontkit';
import { PDFHexString } from '@cantoo/pdf-lib';
import { FORM_FONT_RESOURCE } from '../../adapters/pdf/forms/fillable-pdf.ts';
import { REPLACEMENT } from '../../core/plain-text.ts';

/** The name under which all forms refer to their font, in the form's default resources. */
export const FONT_RESOURCE = FORM_FONT_RESOURCE;

/**
 * The face that values are written in. The templates embed the same file whole and address it by
 * glyph number (Identity-H), so nothing is embedded again when a form is filled.
 */
export interface FormFont {
  /** Height of a capital letter at size 1. */
  readonly capHeight: number;
  readonly ascent: number;
  readonly descent: number;
  /** Replaces each character that the face lacks by a visible box. Line breaks stay. */
  readonly printable: (text: string) => string;
  /** Width in points. The text must be printable. */
  readonly widthOf: (text: string, size: number) => number;
  readonly encode: (text: string) => PDFHexString;
}

interface Letter {
  readonly code: string;
  readonly advance: number;
}

/** Reads a TrueType font; letters are looked up once and kept. */
export function readFormFont(bytes: Uint8Array): FormFont {
  const face = fontkit.create(bytes);
  if (!('glyphForCodePoint' in face)) throw new Error('The font file holds a collection');
  const letters = new Map<string, Letter>();
  const letterOf = (character: string): Letter => {
    const known = letters.get(character);
    if (known) return known;
    const glyph = face.glyphForCodePoint(character.codePointAt(0) ?? 0);
    if (glyph === null) throw new Error('The font has no glyph for missing letters');
    const letter = {
      code: glyph.id.toString(16).padStart(4, '0'),
      advance: glyph.advanceWidth / face.unitsPerEm,
    };
    letters.set(character, letter);
    return letter;
  };
  const isPrintable = (character: string): boolean =>
    character === '\n' || face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return {
    capHeight: face.capHeight / face.unitsPerEm,
    ascent: face.ascent / face.unitsPerEm,
    descent: -face.descent / face.unitsPerEm,
    printable: (text) =>
      Array.from(text, (character) => (isPrintable(character) ? character : REPLACEMENT)).join(''),
    widthOf: (text, size) => {
      let width = 0;
      for (const character of text) width += letterOf(character).advance;
      return width * size;
    },
    encode: (text) => PDFHexString.of(Array.from(text, (character) => letterOf(character).code).join('')),
  };
}
