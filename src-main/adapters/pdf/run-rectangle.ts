import type { Rectangle } from '../../core/reading-order/placed-word.ts';
import type { TextRun } from './drawing/drawing.ts';

/** Letters reach this far above and below the baseline, in font sizes; fonts state all kinds of values. */
const ASCENT = 0.8;
const DESCENT = 0.21;

/** Where a run stands on the shown page, in points. */
export function rectangleOf(run: TextRun): Rectangle {
  if (run.slanted) return aroundSlanted(run);
  const up = ASCENT * run.size;
  const down = DESCENT * run.size;
  const { x, y, width } = run;
  switch (run.turn) {
    case 0:
      return { left: x, right: x + width, top: y - up, bottom: y + down };
    case 1:
      return { left: x - down, right: x + up, top: y, bottom: y + width };
    case 2:
      return { left: x - width, right: x, top: y - down, bottom: y + up };
    case 3:
      return { left: x - up, right: x + down, top: y - width, bottom: y };
  }
}

/** The smallest upright rectangle around text that runs at an angle. */
function aroundSlanted({ x, y, width, size, angle }: TextRun): Rectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [0, width].flatMap((along) =>
    [-ASCENT * size, DESCENT * size].map((across) => ({
      x: x + along * cos - across * sin,
      y: y + along * sin + across * cos,
    })),
  );
  return {
    left: Math.min(...corners.map((corner) => corner.x)),
    right: Math.max(...corners.map((corner) => corner.x)),
    top: Math.min(...corners.map((corner) => corner.y)),
    bottom: Math.max(...corners.map((corner) => corner.y)),
  };
}
