import type { Rectangle } from '../../core/reading-order/placed-word.ts';
import type { Annotation } from './annotations.ts';
import type { TextRun } from './drawing/drawing.ts';
import { layOut } from './lay-out-value.ts';
import { apply, matrixOf } from './matrix.ts';
import type { PageView } from './pdf-runtime.ts';
import { wordsOfRuns, type RunWord } from './words-of-runs.ts';

/** How a ticked box reads. */
const TICK = 'X';
/** A reply to a note or its state ("accepted") has its text in a window of its own; notes are read, windows not. */
const NOTE = 'Text';

/** Text beside a page's content, in points, with the rectangle of the field or note it belongs to. */
export interface FormValue {
  readonly rectangle: Rectangle;
  readonly words: readonly RunWord[];
  /** A sticky note: its text stands behind a symbol and takes no part in the lines of the page. */
  readonly isNote: boolean;
}

/** The text that each annotation draws; empty where it draws some that no one sees. */
export type Appearances = ReadonlyMap<string, readonly TextRun[]>;

/**
 * What is written in the form fields, stamps and notes of a page: part of what a person reads, though the
 * page's own content does not have it. A field shows what its appearance draws; one without an appearance
 * its value. Password fields and the captions of buttons are left out.
 */
export function formValues(
  annotations: readonly Annotation[],
  appearances: Appearances,
  view: PageView,
): readonly FormValue[] {
  return annotations.flatMap((annotation) => {
    const rectangle = rectangleOf(annotation.rect, view);
    const words = wordsOf(annotation, appearances.get(annotation.id), rectangle, view);
    return words.length === 0 ? [] : [{ rectangle, words, isNote: annotation.subtype === NOTE }];
  });
}

function wordsOf(
  annotation: Annotation,
  drawn: readonly TextRun[] | undefined,
  rectangle: Rectangle,
  view: PageView,
): readonly RunWord[] {
  if (annotation.password || annotation.pushButton) return [];
  const isButton = annotation.checkBox || annotation.radioButton;
  if (drawn && !isButton) return wordsOfRuns(drawn);
  const text = isButton ? tickOf(annotation) : writtenIn(annotation);
  return text === '' ? [] : layOut(text, rectangle, annotation, view.rotation);
}

/** A box is ticked when its field has the value that this very box stands for. */
function tickOf({ fieldValue, exportValue, buttonValue }: Annotation): string {
  const ticked = fieldValue !== 'Off' && fieldValue !== '' && fieldValue === (exportValue ?? buttonValue);
  return ticked ? TICK : '';
}

function writtenIn({ subtype, fieldValue, options, contentsObj, inReplyTo }: Annotation): string {
  if (subtype === 'FreeText' || (subtype === NOTE && !inReplyTo)) return contentsObj?.str.trim() ?? '';
  if (subtype !== 'Widget') return '';
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue ?? ''];
  const shown = values.map(
    (value) => options.find((option) => option.exportValue === value)?.displayValue ?? value,
  );
  return shown.join('\n').trim();
}

function rectangleOf(rect: readonly number[], view: PageView): Rectangle {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const shown = matrixOf(view.transform);
  const [x0, y0] = apply(shown, left, bottom);
  const [x1, y1] = apply(shown, right, top);
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}
