import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { line, onePagePdf, pdfStream, type OnePage } from '../../../helpers/pdf-syntax.ts';
import { linesOf, placeOf, wordsOf } from '../../../helpers/read-page.ts';

/** A page with one field (or note), hand-written, beside its label. */
const withAnnotation = (annotation: string, more: OnePage = {}): Uint8Array =>
  onePagePdf({
    content: line('Dato:', 60, 700),
    catalog: '/AcroForm << /Fields [10 0 R] /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>',
    page: '/Annots [10 0 R]',
    ...more,
    objects: { 10: `<< /Type /Annot /F 4 /DA (/F1 10 Tf 0 g) ${annotation} >>`, ...more.objects },
  });
const field = (entries: string, more?: OnePage) =>
  linesOf(withAnnotation(`/Subtype /Widget /T (a) /Rect [200 690 400 710] ${entries}`, more));

describe('a form field without an appearance', () => {
  it.each([
    ['text', '/FT /Tx /V (Officine Peruzzi)', ['Dato:\tOfficine Peruzzi']],
    ['text of several lines', '/FT /Tx /Ff 4096 /V (Via Roma 1\\nLecce)', ['Dato:\tVia Roma 1', 'Lecce']],
    [
      'a choice, which shows another text than it stores',
      '/FT /Ch /Ff 131072 /Opt [[(0) (Annuale)] [(1) (Poliennale)]] /V (1)',
      ['Dato:\tPoliennale'],
    ],
    [
      'several choices of a list',
      '/FT /Ch /Ff 2097152 /Opt [(Incendio) (Furto) (Cristalli)] /V [(Incendio) (Cristalli)]',
      ['Dato:\tIncendio', 'Cristalli'],
    ],
    ['a comb of single letters', '/FT /Tx /Ff 16777216 /MaxLen 11 /V (01234567897)', ['Dato:\t01234567897']],
    ['a secret', '/FT /Tx /Ff 8192 /V (segreto)', ['Dato:']],
    ['nothing', '/FT /Tx', ['Dato:']],
    ['a hidden value', '/FT /Tx /F 2 /V (nascosto)', ['Dato:']],
  ])('gives %s', async (_, entries, expected) => expect(await field(entries)).toEqual(expected));

  it('gives its value in the place of the field, upright or turned', async () => {
    const upright = withAnnotation('/Subtype /Widget /T (a) /FT /Tx /V (Peruzzi) /Rect [200 690 400 710]');
    const [left = 0, top = 0, right = 0, bottom = 0] = await placeOf(upright, 'Peruzzi');
    expect(left).toBeGreaterThanOrEqual(200);
    expect(right).toBeLessThan(300);
    expect(top).toBeGreaterThanOrEqual(842 - 710);
    expect(bottom).toBeLessThanOrEqual(842 - 690);
    const turned = withAnnotation(
      '/Subtype /Widget /T (a) /FT /Tx /V (Peruzzi) /Rect [200 500 220 700] /MK << /R 90 >>',
    );
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = await placeOf(turned, 'Peruzzi');
    expect(x0).toBeGreaterThanOrEqual(200);
    expect(x1).toBeLessThanOrEqual(220);
    expect(y1).toBeCloseTo(842 - 500 - 2, 0);
    expect(y1 - y0).toBeGreaterThan(x1 - x0);
  });
});

describe('a form field with an appearance', () => {
  const appearance = (text: string) => ({
    objects: {
      11: pdfStream(
        line(text, 2, 6),
        '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>',
      ),
    },
  });

  it('gives what is seen: a value may be stored in another form', async () => {
    const entries = '/FT /Tx /V (21500) /AP << /N 11 0 R >>';
    expect(await field(entries, appearance('21.500,00 euro'))).toEqual(['Dato:\t21.500,00 euro']);
  });

  it('gives nothing when what it draws cannot be seen', async () => {
    const white = pdfStream(
      `1 g ${line('9.999.999', 2, 6)}`,
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>',
    );
    const entries = '/FT /Tx /V (9.999.999) /AP << /N 11 0 R >>';
    expect(await field(entries, { objects: { 11: white } })).toEqual(['Dato:']);
  });

  it('gives the text of a signature and not the caption of a button', async () => {
    const signature = '/FT /Sig /AP << /N 11 0 R >>';
    expect(await field(signature, appearance('Firmato da Mario Rossi'))).toEqual([
      'Dato:\tFirmato da Mario Rossi',
    ]);
    expect(await field('/FT /Btn /Ff 65536 /AP << /N 11 0 R >>', appearance('Invia'))).toEqual(['Dato:']);
  });
});

describe('boxes to tick', () => {
  it('read as a cross where they are ticked, one of a group of round ones too', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    ['Furto', 'Incendio', 'Annuale', 'Poliennale'].forEach((text, index) => {
      page.drawText(text, { x: 60, y: 700 - index * 30, size: 11, font });
    });
    const place = (row: number) => ({ x: 200, y: 700 - row * 30, width: 12, height: 12 });
    const form = document.getForm();
    const theft = form.createCheckBox('furto');
    theft.addToPage(page, place(0));
    theft.check();
    form.createCheckBox('incendio').addToPage(page, place(1));
    const length = form.createRadioGroup('durata');
    length.addOptionToPage('annuale', page, place(2));
    length.addOptionToPage('poliennale', page, place(3));
    length.select('poliennale');
    expect(await linesOf(await document.save())).toEqual([
      'Furto\tX',
      'Incendio',
      'Annuale',
      'Poliennale\tX',
    ]);
  });

  it('stand where they are on a rotated page', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(90));
    const box = document.getForm().createTextField('nome');
    box.setText('Peruzzi');
    box.addToPage(page, {
      x: 100,
      y: 200,
      width: 20,
      height: 200,
      rotate: degrees(90),
      textColor: rgb(0, 0, 0),
    });
    const [left = 0, top = 0, right = 0, bottom = 0] = await placeOf(await document.save(), 'Peruzzi');
    expect(right - left).toBeGreaterThan(bottom - top);
    expect(left).toBeGreaterThanOrEqual(199);
    expect(right).toBeLessThanOrEqual(401);
  });
});

describe('notes on a page', () => {
  it.each([
    [
      'a typewriter text',
      '/Subtype /FreeText /Rect [200 690 400 710] /Contents (urgente)',
      ['Dato:\turgente'],
    ],
    [
      'a sticky note',
      '/Subtype /Text /Rect [200 690 220 710] /Contents (chiamare il cliente)',
      ['Dato:', 'chiamare il cliente'],
    ],
    ['a reply to a note', '/Subtype /Text /IRT 3 0 R /Rect [200 690 220 710] /Contents (fatto)', ['Dato:']],
    ['a hidden note', '/Subtype /Text /F 2 /Rect [200 690 220 710] /Contents (bozza)', ['Dato:']],
    ['a link', '/Subtype /Link /Rect [200 690 220 710] /Contents (sito)', ['Dato:']],
  ])('are read as a clerk sees them: %s', async (_, annotation, expected) =>
    expect(await linesOf(withAnnotation(annotation))).toEqual(expected),
  );

  it('are read as they are drawn: a stamp', async () => {
    const stamp = withAnnotation('/Subtype /Stamp /Rect [200 690 400 730] /AP << /N 11 0 R >>', {
      objects: {
        11: pdfStream(
          line('RICEVUTO', 5, 5, 14),
          '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>',
        ),
      },
    });
    expect((await wordsOf(stamp)).map((word) => word.text)).toEqual(['Dato:', 'RICEVUTO']);
    // The box of the stamp is twice as large as what is drawn into it.
    const [left = 0, , right = 0] = await placeOf(stamp, 'RICEVUTO');
    expect(left).toBeCloseTo(210, 0);
    expect(right - left).toBeGreaterThan(120);
  });

  it('hide what they cover', async () => {
    const cover = withAnnotation('/Subtype /Square /Rect [50 690 200 720] /AP << /N 11 0 R >>', {
      objects: {
        11: pdfStream(
          '0 g 0 0 150 30 re f',
          '/Type /XObject /Subtype /Form /BBox [0 0 150 30] /Resources << >>',
        ),
      },
      content: `${line('Dato:', 60, 700)} ${line('visibile', 60, 600)}`,
    });
    expect(await linesOf(cover)).toEqual(['visibile']);
  });
});
