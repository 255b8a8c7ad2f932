import type { BodyLine } from './body-lines.ts';
import type { RowWords } from './read-row.ts';

type RowLine = Extract<BodyLine, { readonly is: 'row' | 'part' }>;

/** A line closer than this share of the usual distance of rows goes on with a row. */
const WITHIN_ROW = 0.9;
/** In line heights, where a table has a single row and so no usual distance. */
const NEXT_LINE = 1.9;

/**
 * Puts the lines of a table on one page together to rows. A line without figures belongs to the row it stands
 * closest to, above or below: cells are set at the top, in the middle or at the bottom.
 */
export function rowsOf(lines: readonly RowLine[], columnCount: number): readonly RowWords[] {
  const heads = lines.filter(({ is }) => is === 'row');
  const pitch = usualDistance(heads);
  const groups = heads.map((head) => ({ head, lines: [head] }));
  const last = heads.at(-1)?.line.middle ?? 0;
  const alone: RowLine[] = [];
  for (const part of lines.filter(({ is }) => is === 'part')) {
    const near = nearest(groups, part);
    if (near && goesOn(part, near.head, pitch)) near.lines.push(part);
    // Between rows it is one whose figures were left blank; below the last it may be anything.
    else if (near && part.line.middle < last && part.line.middle > near.head.line.middle) alone.push(part);
  }
  return [...groups, ...alone.map((head) => ({ head, lines: [head] }))]
    .toSorted((a, b) => a.head.line.middle - b.head.line.middle)
    .map(({ lines: own }) => merged(own, columnCount));
}

function usualDistance(heads: readonly RowLine[]): number | null {
  const steps = heads
    .slice(1)
    .map(({ line }, index) => line.middle - (heads[index]?.line.middle ?? 0))
    .toSorted((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? null;
}

function nearest<G extends { readonly head: RowLine }>(groups: readonly G[], part: RowLine): G | undefined {
  return groups.reduce<G | undefined>(
    (best, group) => (best === undefined || gap(group.head, part) < gap(best.head, part) ? group : best),
    undefined,
  );
}

const gap = (a: RowLine, b: RowLine): number => Math.abs(a.line.middle - b.line.middle);

/** Where rows and lines are equally far apart only a small letter or a bracket shows that a line goes on. */
function goesOn(part: RowLine, head: RowLine, pitch: number | null): boolean {
  const distance = gap(part, head);
  const most = pitch ?? (NEXT_LINE * (part.line.height + head.line.height)) / 2;
  if (distance < WITHIN_ROW * most) return true;
  const below = part.line.middle > head.line.middle;
  return below && distance < 1.2 * most && /^[\p{Ll}(]/u.test(part.line.words[0]?.text ?? '');
}

function merged(lines: readonly RowLine[], columnCount: number): RowWords {
  const inOrder = lines.toSorted((a, b) => a.line.middle - b.line.middle);
  const cells = Array.from({ length: columnCount }, (_, column) =>
    inOrder.flatMap(({ cells: words }) => words[column] ?? []),
  );
  return { page: inOrder[0]?.line.page ?? 1, cells };
}
