import { describe, expect, it } from 'vitest';
import type { FormBox } from '../../../../src-preload/contract/form-templates.ts';
import {
  arrowShift,
  movedBox,
  newBox,
  resizedBox,
} from '../../../../src-renderer/screens/templates/placed-boxes.ts';

const A4 = { widthPt: 600, heightPt: 800 };
const placed = (x: number, y: number, taken: readonly FormBox[] = []): FormBox =>
  newBox({ page: 1, at: { x, y }, size: A4, taken, label: 'Testo' });
const boxOf = (box: FormBox) => box.places[0]?.box.map((edge) => Math.round(edge * 1000) / 1000);

describe('texts that the clerk places', () => {
  it('begin where the page was clicked, each with a name of its own', () => {
    const first = placed(0.25, 0.5);
    expect(boxOf(first)).toEqual([0.25, 0.491, 0.55, 0.509]);
    expect(placed(0.1, 0.1, [first])).toMatchObject({
      name: 'testo_2',
      label: 'Testo 2',
      drawn: { size: 9 },
    });
  });

  it('stay on their page wherever they are put', () => {
    expect(boxOf(placed(0.95, 0.999))).toEqual([0.95, 0.982, 1, 1]);
    expect(boxOf(movedBox(placed(0.25, 0.5), { x: -0.5, y: 0.9 }))).toEqual([0, 0.982, 0.3, 1]);
  });

  it('are made as wide, as high and as large as the clerk says; two lines high they take several', () => {
    const wide = resizedBox(placed(0.25, 0.5), A4, { width: 120, height: 40, size: 11 });
    expect(boxOf(wide)).toEqual([0.25, 0.491, 0.45, 0.541]);
    expect(wide).toMatchObject({ drawn: { size: 11 }, multiline: true });
  });

  it('are moved by the arrow keys, further with Shift', () => {
    expect(arrowShift('ArrowLeft', false)).toEqual({ x: -0.001, y: 0 });
    expect(arrowShift('ArrowDown', true)).toEqual({ x: 0, y: 0.01 });
    expect(arrowShift('Enter', false)).toBeNull();
  });
});
