import type { TextRun } from './drawing/drawing.ts';

/** In font sizes: the same text no further off than this is drawn twice to look bold, or has a shadow. */
const LARGEST_OFFSET = 0.12;

/** Leaves out text that is drawn again in the same place. */
export function withoutRepeats(runs: readonly TextRun[]): readonly TextRun[] {
  const seen = new Map<string, TextRun[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const repeated = same.some((other) => isSamePlace(other, run));
    if (!repeated) seen.set(run.text, same);
    if (!repeated) same.push(run);
    return !repeated;
  });
}

function isSamePlace(a: TextRun, b: TextRun): boolean {
  const offset = LARGEST_OFFSET * Math.min(a.size, b.size);
  return a.turn === b.turn && Math.abs(a.x - b.x) < offset && Math.abs(a.y - b.y) < offset;
}
