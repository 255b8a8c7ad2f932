/** Room left around a box before it counts as out of view, in CSS pixels. */
const MARGIN = 16;

/** A part of a page along one axis, in pixels of the scrolled content. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is in view along that axis. */
export interface View {
  readonly scroll: number;
  readonly size: number;
}

/** Where a box stands along one axis of its page: `low` and `high` are fractions, the rest pixels. */
export function spanOf(low: number, high: number, start: number, size: number): Span {
  return { from: start + low * size, to: start + high * size };
}

/** Where to scroll so that a span is seen: nowhere when it is in view already, else a quarter of the view before it. */
export function scrollFor(span: Span, view: View): number {
  const seen = span.from >= view.scroll + MARGIN && span.to <= view.scroll + view.size - MARGIN;
  return seen ? view.scroll : Math.max(0, span.from - view.size / 4);
}
