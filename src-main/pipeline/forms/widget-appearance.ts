import {
  componentsToColor,
  PDFName,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFillingColor,
  setLineWidth,
  setStrokingColor,
  rectangle,
  fill,
  stroke,
  type PDFContext,
  type PDFOperator,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import { turnOf, type Turn } from '../../adapters/pdf/forms/page-geometry.ts';

/** A widget as a person sees it, upright: its size in points, and how it is turned on the page. */
export interface WidgetFrame {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}

/** A stated turn is the widget's; the text of one without stands as the page's own text does. */
export function frameOf(widget: PDFWidgetAnnotation): WidgetFrame {
  const { width, height } = widget.getRectangle();
  const turn = turnOf(widget.getAppearanceCharacteristics()?.getRotation() ?? 0);
  const across = turn === 90 || turn === 270;
  return across ? { width: height, height: width, turn } : { width, height, turn };
}

/** Turns what is drawn upright into the widget's rectangle (ISO 32000-1, 12.5.5: the matrix of an appearance). */
function matrixOf({ width, height, turn }: WidgetFrame): readonly number[] | null {
  switch (turn) {
    case 0:
      return null;
    case 90:
      return [0, 1, -1, 0, height, 0];
    case 180:
      return [-1, 0, 0, -1, width, height];
    case 270:
      return [0, -1, 1, 0, 0, width];
  }
}

/** The look of a field in one state. */
export function appearanceOf(
  context: PDFContext,
  frame: WidgetFrame,
  drawing: { readonly operators: readonly PDFOperator[]; readonly resources: Record<string, unknown> },
): ReturnType<PDFContext['formXObject']> {
  const matrix = matrixOf(frame);
  return context.formXObject([...drawing.operators], {
    BBox: context.obj([0, 0, frame.width, frame.height]),
    ...(matrix === null ? {} : { Matrix: context.obj([...matrix]) }),
    Resources: context.obj(drawing.resources as never),
  });
}

/** Puts a look in the place of the former one, or beside it where that belongs to several. */
export function setNormalAppearance(
  widget: PDFWidgetAnnotation,
  context: PDFContext,
  appearance: ReturnType<PDFContext['formXObject']>,
): void {
  const former = widget.AP()?.get(PDFName.of('N'));
  if (former instanceof PDFRef) context.assign(former, appearance);
  else widget.setNormalAppearance(context.register(appearance));
}

/** The ground and the edge that a widget draws itself, under its value. */
export function backgroundOf(widget: PDFWidgetAnnotation, { width, height }: WidgetFrame): PDFOperator[] {
  const look = widget.getAppearanceCharacteristics();
  const ground = colorOf(look?.getBackgroundColor());
  const edge = colorOf(look?.getBorderColor());
  const line = edge === undefined ? 0 : (widget.getBorderStyle()?.getWidth() ?? 1);
  const filled = ground ? [setFillingColor(ground), rectangle(0, 0, width, height), fill()] : [];
  const inner = rectangle(line / 2, line / 2, width - line, height - line);
  const framed = edge && line > 0 ? [setStrokingColor(edge), setLineWidth(line), inner, stroke()] : [];
  if (filled.length + framed.length === 0) return [];
  return [pushGraphicsState(), ...filled, ...framed, popGraphicsState()];
}

function colorOf(components: number[] | undefined) {
  return components === undefined || components.length === 0 ? undefined : componentsToColor(components);
}
