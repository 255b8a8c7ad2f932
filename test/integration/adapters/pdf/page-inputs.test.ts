import { describe, expect, it } from 'vitest';
import { line, onePagePdf, pdfStream, type OnePage, type PdfObjects } from '../../../helpers/pdf-syntax.ts';
import { linesOf, placeOf, readPage, wordsOf } from '../../../helpers/read-page.ts';

const lines = (parts: OnePage) => linesOf(onePagePdf(parts));
const PROSE = 'chiediamo una quotazione per la flotta aziendale composta da dodici furgoni e quattro vetture';

/** Helvetica with further letters by name from code 1; `toUnicode` maps these codes to UTF-16 in hexadecimal. */
function fontWith(names: string, toUnicode: readonly string[] = []): Pick<OnePage, 'objects'> {
  const map = toUnicode.map((text, index) => `<0${index + 1}> <${text}>`).join(' ');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
    1 begincodespacerange <00> <FF> endcodespacerange
    ${toUnicode.length} beginbfchar ${map} endbfchar endcmap end end`;
  return {
    objects: {
      5: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${map === '' ? '' : '/ToUnicode 11 0 R'}
        /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 ${names}] >> >>`,
      11: pdfStream(cmap),
    },
  };
}

describe('letters', () => {
  it('come apart where several are drawn as one, with and without a map to Unicode', async () => {
    expect(await lines({ content: line('\\001ne dell\\222anno', 60, 700), ...fontWith('/fi') })).toEqual([
      'fine dell’anno',
    ]);
    const mapped = fontWith('/ff', ['006600660069']);
    expect(await lines({ content: line('u\\001cio', 60, 700), ...mapped })).toEqual(['ufficio']);
    const compatible = fontWith('/fl', ['FB04']);
    expect(await lines({ content: line('a\\001itto', 60, 700), ...compatible })).toEqual(['afflitto']);
  });

  it('are joined over a soft hyphen, and over a hyphen at the end of a line', async () => {
    const soft = fontWith('/hyphen', ['00AD']);
    const content = `${line('polizza di assicu\\001', 60, 700)} ${line('razione vita', 60, 686)}`;
    const document = onePagePdf({ content, ...soft });
    expect((await wordsOf(document)).map((word) => word.text)).toEqual([
      'polizza',
      'di',
      'assicurazione',
      'vita',
    ]);
    const hard = onePagePdf({
      content: `${line('polizza di assicu-', 60, 700)} ${line('razione 2024-', 60, 686)} ${line('bis', 60, 672)}`,
    });
    expect((await wordsOf(hard)).map((word) => word.text)).toEqual([
      'polizza',
      'di',
      'assicurazione',
      '2024-',
      'bis',
    ]);
    const [left = 0, top = 0, right = 0, bottom = 0] = await placeOf(hard, 'assicurazione');
    expect([top > 842 - 712, bottom < 842 - 695, left > 105, right < 170]).toEqual([true, true, true, true]);
  });

  it('are kept together when a word is drawn letter by letter, and apart where only a step parts words', async () => {
    const letters = '[(Po) 20 (l) -15 (izza) -260 (numero) -300 (77)]';
    expect(await lines({ content: `BT /F1 11 Tf 60 700 Td ${letters} TJ ET` })).toEqual([
      'Polizza numero 77',
    ]);
    const tracked = 'BT /F1 11 Tf 4 Tc 60 700 Td (QUOTAZIONE) Tj ( ) Tj (FLOTTA) Tj ET';
    expect(await lines({ content: tracked })).toEqual(['QUOTAZIONE FLOTTA']);
  });

  it.each([
    [
      'moved by a line',
      "BT /F1 11 Tf 14 TL 60 700 Td (prima) Tj T* (seconda) Tj (terza) ' ET",
      ['prima', 'seconda', 'terza'],
    ],
    ['stretched', 'BT /F1 11 Tf 150 Tz 60 700 Td (larga) Tj ( e) Tj ( alta) Tj ET', ['larga e alta']],
    ['raised', `${line('1', 60, 700)} BT /F1 11 Tf 66.1 700 Td 2 Ts (a) Tj ET`, ['1a']],
  ])('are found %s', async (_, content, expected) => expect(await lines({ content })).toEqual(expected));

  it('of a Type 3 font with readable names are read, those without are recognised', async () => {
    const type3 = (names: string): PdfObjects => ({
      5: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0]
        /FirstChar 97 /LastChar 99 /Widths [800 800 800] /CharProcs << /${names.split(' ').join(' 12 0 R /')} 12 0 R >>
        /Encoding << /Type /Encoding /Differences [97 /${names.split(' ').join(' /')}] >> /Resources << >> >>`,
      12: pdfStream('750 0 0 0 750 750 d1 0 0 750 750 re f'),
    });
    expect(await lines({ content: line('abcab', 60, 700), objects: type3('a b c') })).toEqual(['abcab']);
    const codes = line(Array.from({ length: 12 }, () => 'abc').join(' '), 60, 700);
    const nameless = onePagePdf({ content: codes, objects: type3('g1 g2 g3') });
    const page = await readPage(nameless);
    expect(page.kind === 'picture' || page.words.every((word) => /^[abc]+$/u.test(word.text))).toBe(true);
  });

  it('of an identity font without a map to Unicode are recognised, not believed', async () => {
    const codes = Array.from(PROSE, (letter) =>
      (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0'),
    ).join('');
    const page = await readPage(
      onePagePdf({
        content: `BT /F1 11 Tf 60 700 Td <${codes}> Tj ET`,
        objects: {
          5: '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [12 0 R] >>',
          12: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /DW 500 /FontDescriptor 13 0 R
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
          13: '<< /Type /FontDescriptor /FontName /Unknown /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
        },
      }),
    );
    expect(page).toMatchObject({ kind: 'picture', reason: 'garbage-layer' });
  });

  it('drawn as shapes alone are recognised', async () => {
    const page = await readPage(
      onePagePdf({ content: '60 700 m 80 720 l 100 700 l f 120 700 m 140 720 l S' }),
    );
    expect(page).toMatchObject({ kind: 'picture', reason: 'no-text-layer' });
  });
});

describe('a page', () => {
  it.each([90, 180, 270])('turned by %i degrees is read as it is shown', async (rotation) => {
    const bytes = onePagePdf({
      content: `${line('Targa GH227CL', 60, 700)} ${line('Valore 21.500', 60, 680)}`,
      page: `/Rotate ${rotation}`,
    });
    expect(await linesOf(bytes)).toEqual(['Targa GH227CL', 'Valore 21.500']);
    const [left = 0, top = 0, right = 0, bottom = 0] = await placeOf(bytes, 'Targa');
    expect(right - left > bottom - top).toBe(rotation === 180);
    expect(left).toBeCloseTo({ 90: 700 - 2, 180: 595 - 60 - 31, 270: 842 - 709 }[rotation] ?? 0, -1);
  });

  it('with text on its side in the margin gives that in its own direction, after the rest', async () => {
    const upwards = 'BT /F1 9 Tf 0 1 -1 0 30 300 Tm (Protocollo 4711 del 12/11/2026) Tj ET';
    const read = await lines({ content: `${upwards} ${line(PROSE, 60, 700)} ${line(PROSE, 60, 400)}` });
    expect(read).toEqual([PROSE, PROSE, 'Protocollo 4711 del 12/11/2026']);
  });

  it('with a watermark across it keeps its lines whole', async () => {
    const watermark = 'q 0.8 g BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (BOZZA) Tj ET Q';
    const content = [700, 600, 500, 450, 400, 350].map((y) => line(PROSE, 60, y)).join(' ');
    const read = await lines({ content: `${watermark} ${content}` });
    expect(read).toEqual([...Array.from({ length: 6 }, () => PROSE), 'BOZZA']);
  });

  it('measured in other units, or cut to a part, has its boxes where they are shown', async () => {
    const content = line('Targa', 100, 300);
    const [left = 0, top = 0] = await placeOf(onePagePdf({ content, page: '/UserUnit 2' }), 'Targa');
    expect([left, top]).toEqual([expect.closeTo(200, 0), expect.closeTo((842 - 300) * 2 - 17.6, 0)]);
    const cut = onePagePdf({ content, page: '/CropBox [50 200 350 400]' });
    const [x = 0, y = 0] = await placeOf(cut, 'Targa');
    expect([x, y]).toEqual([expect.closeTo(50, 0), expect.closeTo(100 - 8.8, 0)]);
    expect(await readPage(cut)).toMatchObject({ widthPt: 300, heightPt: 200 });
  });

  it.each([
    ['as small as a ticket', '0 0 70 100', line('Totale 12,50', 5, 50, 3)],
    ['as large as a plan', '0 0 3370 2384', line('Totale 12,50', 1000, 1200, 24)],
  ])('%s is read', async (_, box, content) =>
    expect(await lines({ box, content })).toEqual(['Totale 12,50']),
  );

  it('of twenty thousand words is read whole', async () => {
    const row = Array.from({ length: 50 }, (_, index) => `parola${index}`).join(' ');
    const content = Array.from({ length: 400 }, (_, index) => line(row, 10, 1990 - index * 4.9, 4)).join(
      '\n',
    );
    const words = await wordsOf(onePagePdf({ box: '0 0 1400 2000', content }));
    expect(words).toHaveLength(20_000);
    expect(words.at(-1)).toMatchObject({ text: 'parola49', line: 399 });
  });
});
