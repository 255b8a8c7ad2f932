import type { TextRun } from '../../src-main/adapters/pdf/drawing/drawing.ts';

/** A run of level, black, visible text of ten points, with what is given changed. */
export function drawnRun(change: Partial<TextRun>): TextRun {
  return {
    text: 'parola',
    x: 100,
    y: 50,
    width: 30,
    trailing: 0,
    size: 10,
    turn: 0,
    angle: 0,
    slanted: false,
    startsWord: false,
    font: 'regular',
    paint: '#000000',
    invisible: false,
    order: 1,
    annotation: null,
    ...change,
  };
}
