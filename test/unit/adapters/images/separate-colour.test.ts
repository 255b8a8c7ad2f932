import type { SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { greyFromRgba, type GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { boxOnPage } from '../../../../src-main/adapters/images/placement.ts';
import { prepareOverprints } from '../../../../src-main/adapters/images/prepare-overprints.ts';
import { separateColour } from '../../../../src-main/adapters/images/separate-colour.ts';
import { textLines } from '../../../../src-main/adapters/images/text-lines.ts';
import { drawnPixels } from './drawn-page.ts';

const WIDTH = 900;
const HEIGHT = 600;

const separated = (draw: (context: SKRSContext2D) => void) =>
  separateColour(drawnPixels(WIDTH, HEIGHT, draw), WIDTH, HEIGHT);

/** Lines of black print, as bars. */
function print(context: SKRSContext2D): void {
  context.fillStyle = '#111111';
  for (let y = 101; y < 500; y += 37) for (let x = 61; x < 840; x += 30) context.fillRect(x, y + 2, 21, 15);
}

/** A frame and bars in colour over it, tilted by so many degrees about the middle of the page. */
function stamp(context: SKRSContext2D, ink: string, degrees = 0): void {
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.lineWidth = 5;
  context.strokeRect(-170, -90, 340, 180);
  context.fillRect(-140, -60, 30, 40);
  context.font = 'bold 48px sans-serif';
  context.fillText('RICEVUTO', -100, -20);
  context.fillText('12 GEN 2026', -150, 50);
  context.restore();
}

const at = ({ pixels, width }: GreyImage, x: number, y: number): number => pixels[y * width + x] ?? -1;

describe('separateColour', () => {
  it.each(['#2d4fa8', '#c0273a', '#6a2c91', '#1d7a46'])('takes a stamp in %s off the print', (ink) => {
    const page = separated((context) => {
      print(context);
      stamp(context, ink);
    });
    // a bar of the stamp on paper, and print under it
    expect(at(page, 326, 245)).toBeGreaterThan(225);
    expect(at(page, 315, 258)).toBeLessThan(70);
    const [overprint] = page.overprints ?? [];
    expect(page.overprints).toHaveLength(1);
    expect(
      at(overprint?.image ?? page, 326 - (overprint?.left ?? 0), 245 - (overprint?.top ?? 0)),
    ).toBeLessThan(60);
    expect(
      at(overprint?.image ?? page, 303 - (overprint?.left ?? 0), 245 - (overprint?.top ?? 0)),
    ).toBeGreaterThan(225);
  });

  const untouched: readonly (readonly [string, (context: SKRSContext2D) => void])[] = [
    ['a stamp that stands on paper alone', (context) => stamp(context, '#c0273a')],
    [
      'a coloured word in a line of black ones',
      (context) => {
        context.fillText('Scrivere a', 60, 100);
        context.fillStyle = '#0000ee';
        context.fillText('ufficio.sinistri@compagnia.example', 220, 100);
        context.fillStyle = '#000000';
        context.fillText('entro venerdì', 720, 100);
      },
    ],
    [
      'a note in dark blue ink on ruled paper',
      (context) => {
        context.fillStyle = '#1c2f6b';
        context.filter = 'blur(0.6px)';
        context.font = 'italic 26px sans-serif';
        for (let y = 80; y < 520; y += 50)
          context.fillText('Preventivo per il furgone, entro venerdì', 60, y);
        context.filter = 'none';
        context.fillStyle = '#555555';
        for (let y = 88; y < 520; y += 50) context.fillRect(40, y, 800, 2);
      },
    ],
    [
      'coloured labels beside black values',
      (context) => {
        for (const [index, label] of ['Contraente', 'Targa', 'Decorrenza', 'Massimale'].entries()) {
          context.fillStyle = '#1d4ed8';
          context.fillText(label, 60, 100 + index * 36);
          context.fillStyle = '#000000';
          context.fillText('Bottega Ferri', 60 + context.measureText(label).width + 8, 100 + index * 36);
        }
      },
    ],
    [
      'light and black letters on a coloured box',
      (context) => {
        context.fillStyle = '#f58220';
        context.fillRect(60, 100, 780, 120);
        context.fillStyle = '#ffffff';
        context.fillText('Denuncia di sinistro', 90, 150);
        context.fillStyle = '#000000';
        context.fillText('Polizza 75400918', 90, 200);
      },
    ],
  ];
  it('leaves a slanted dark box with light letters beside black print as it is', () => {
    const page = separated((context) => {
      context.rotate((1.5 * Math.PI) / 180);
      context.fillText('Polizza 75400918', 90, 95);
      context.fillRect(300, 90, 4, 60);
      context.fillStyle = '#1d4476';
      context.fillRect(60, 100, 780, 52);
      context.fillStyle = '#ffffff';
      context.fillText('Denuncia di sinistro', 90, 135);
      context.fillStyle = '#000000';
      for (let x = 420; x < 800; x += 9) context.fillRect(x, 100, 4, 20);
    });
    expect(page.overprints).toBeUndefined();
  });

  it.each(untouched)('leaves %s as it is', (_, draw) => {
    const page = separated(draw);
    expect(page.overprints).toBeUndefined();
    expect(page.pixels).toEqual(greyFromRgba(drawnPixels(WIDTH, HEIGHT, draw), WIDTH, HEIGHT).pixels);
  });
});

describe('prepareOverprints', () => {
  it.each([0, -12, 9])(
    'straightens a stamp tilted by %i degrees and knows its place on the page',
    (degrees) => {
      const page = separated((context) => {
        print(context);
        stamp(context, '#2d4fa8', degrees);
      });
      const [overprint] = prepareOverprints(page);
      if (!overprint) throw new Error('No stamp found');
      // the middle of the straightened picture is the middle of the stamp, which is the middle of the page
      const box = boxOnPage([0.45, 0.45, 0.55, 0.55], overprint.image, overprint.placement);
      expect(Math.abs(((box[0] + box[2]) / 2) * WIDTH - WIDTH / 2)).toBeLessThan(4);
      expect(Math.abs(((box[1] + box[3]) / 2) * HEIGHT - HEIGHT / 2)).toBeLessThan(4);
      const skew = textLines(overprint.image, 20).skewRadians;
      expect(Math.abs((skew * 180) / Math.PI)).toBeLessThan(0.4);
    },
  );
});
