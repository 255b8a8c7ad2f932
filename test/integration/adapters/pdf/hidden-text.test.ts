import { describe, expect, it } from 'vitest';
import { line, onePagePdf, pdfStream, type OnePage } from '../../../helpers/pdf-syntax.ts';
import { linesOf, readPage } from '../../../helpers/read-page.ts';

const SEEN = 'Massimale 500.000 euro';
const lines = (parts: OnePage) => linesOf(onePagePdf(parts));
const seenAnd = (content: string) => lines({ content: `${line(SEEN, 60, 700)}\n${content}` });
const hidden = (x = 60, y = 600) => line('Massimale 9.999.999', x, y);

describe('text that no one sees', () => {
  it.each([
    ['drawn without ink', `q 3 Tr ${hidden()} Q`],
    ['white on white paper', `q 1 1 1 rg ${hidden()} Q`],
    ['almost white', `q 0.97 g ${hidden()} Q`],
    ['of the colour of the bar behind it', `q 0.2 0.4 0.6 rg 50 590 300 30 re f ${hidden()} Q`],
    ['black on black', `q 0 g 50 590 300 30 re f ${hidden()} Q`],
    ['under a white bar', `${hidden()} q 1 g 50 590 300 30 re f Q`],
    ['under a black bar', `${hidden()} q 0 g 50 590 300 30 re f Q`],
    ['beside the page', hidden(700, 600)],
    ['below the page', hidden(60, -40)],
    ['cut away', `q 0 0 50 50 re W n ${hidden()} Q`],
    ['too small to read', line('Massimale 9.999.999', 60, 600, 1)],
    ['written as fully transparent', `q /Clear gs ${hidden()} Q`],
  ])('is not read when %s', async (_, content) => {
    const resources = '/ExtGState << /Clear << /ca 0 >> >>';
    expect(await lines({ content: `${line(SEEN, 60, 700)}\n${content}`, resources })).toEqual([SEEN]);
  });

  it('is not read when its layer is switched off, and is when it is on', async () => {
    const layered = (state: string): OnePage => ({
      content: `${line(SEEN, 60, 700)} /OC /Layer BDC ${hidden()} EMC`,
      catalog: `/OCProperties << /OCGs [10 0 R] /D << /${state} [10 0 R] >> >>`,
      resources: '/Properties << /Layer 10 0 R >>',
      objects: { 10: '<< /Type /OCG /Name (strato) >>' },
    });
    expect(await lines(layered('OFF'))).toEqual([SEEN]);
    expect(await lines(layered('ON'))).toEqual([SEEN, 'Massimale 9.999.999']);
  });

  it('is not read outside the part of the page that is shown', async () => {
    const content = `${line(SEEN, 60, 700)} ${hidden(60, 100)}`;
    expect(await lines({ content, page: '/CropBox [0 400 595 842]' })).toEqual([SEEN]);
  });

  it('is all there is on a page that looks empty', async () => {
    const page = await readPage(onePagePdf({ content: `q 3 Tr ${hidden()} Q` }));
    expect(page).toMatchObject({ kind: 'picture', reason: 'no-text-layer' });
  });
});

describe('text that can be seen', () => {
  it.each([
    ['white on a dark bar', `q 0.1 0.2 0.4 rg 50 590 300 30 re f 1 g ${hidden()} Q`],
    [
      'white on a rounded dark shape',
      `q 0 g 50 590 m 350 590 l 360 605 l 350 620 l 50 620 l f 1 g ${hidden()} Q`,
    ],
    ['black on a grey bar', `q 0.8 g 50 590 300 30 re f 0 g ${hidden()} Q`],
    ['grey as a footer', `q 0.6 g ${hidden()} Q`],
    ['beside a bar', `${hidden()} q 0 g 300 590 100 30 re f Q`],
    ['under a highlighter', `${hidden()} q /Marker gs 1 1 0 rg 50 590 300 30 re f Q`],
    ['under a thin rule', `${hidden()} q 0 g 50 602 300 1 re f Q`],
    ['only outlined', `q 1 Tr 1 g ${hidden()} Q`],
    ['on a gradient', `q 50 590 300 30 re W n /Shade sh Q ${hidden()}`],
  ])('is read: %s', async (_, content) => {
    const resources = `/ExtGState << /Marker << /BM /Multiply >> >>
      /Shading << /Shade << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0]
        /Function << /FunctionType 2 /Domain [0 1] /C0 [0.9] /C1 [0.7] /N 1 >> /Extend [true true] >> >>`;
    expect(await lines({ content: `${line(SEEN, 60, 700)}\n${content}`, resources })).toEqual([
      SEEN,
      'Massimale 9.999.999',
    ]);
  });

  it('is read once when it is drawn twice to look bold or to have a shadow', async () => {
    const twice = `${line('GRASSETTO', 60, 600)} ${line('GRASSETTO', 60.4, 600)}`;
    const shadow = `q 0.7 g ${line('TITOLO', 61, 499, 24)} Q ${line('TITOLO', 60, 500, 24)}`;
    expect(await seenAnd(`${twice} ${shadow}`)).toEqual([SEEN, 'GRASSETTO', 'TITOLO']);
    expect(await seenAnd(line('11 Tetto otto', 60, 600))).toEqual([SEEN, '11 Tetto otto']);
  });

  it('is read inside forms that are drawn on the page, where they put it', async () => {
    const content = `${line(SEEN, 60, 700)} q 1 0 0 1 100 -50 cm /Block Do Q`;
    const form = pdfStream(
      line('Timbro', 10, 650),
      `/Type /XObject /Subtype /Form /BBox [0 600 300 700] /Matrix [1 0 0 1 20 0]
       /Resources << /Font << /F1 5 0 R >> >>`,
    );
    expect(
      await lines({ content, resources: '/XObject << /Block 10 0 R >>', objects: { 10: form } }),
    ).toEqual([SEEN, 'Timbro']);
  });
});
