import {
  closePath,
  lineTo,
  moveTo,
  PDFCheckBox,
  PDFDict,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOptionList,
  PDFRadioGroup,
  popGraphicsState,
  pushGraphicsState,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
  type PDFField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import { exportedNames, onValueOf } from '../../adapters/pdf/forms/form-boxes.ts';
import { fitText, PREFERRED_SIZE } from './fit-text.ts';
import { FONT_RESOURCE } from './form-font.ts';
import { appearanceOf, backgroundOf, frameOf, setNormalAppearance } from './widget-appearance.ts';
import { drawFitted, type EmbeddedFont } from './write-text-field.ts';

/**
 * Ticks the option of a question, or chooses it in a list; '' takes the answer back.
 * @returns false where the field has no such option
 */
export function writeChoice(field: PDFField, option: string, embedded: EmbeddedFont): boolean {
  if (field instanceof PDFCheckBox || field instanceof PDFRadioGroup) return tick(field, option);
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return choose(field, option, embedded);
  return false;
}

/** Every place of the field shows whether it is the chosen one; where the form has no look for that, it gets a cross. */
function tick(field: PDFCheckBox | PDFRadioGroup, wanted: string): boolean {
  const widgets = field.acroField.getWidgets();
  const values = widgets.map(onValueOf);
  // A question may call its options otherwise than their boxes.
  const option = values.includes(wanted) ? wanted : String(exportedNames(field).indexOf(wanted));
  if (wanted !== '' && !values.includes(option)) return false;
  field.acroField.dict.set(PDFName.of('V'), PDFName.of(wanted === '' ? 'Off' : option));
  for (const widget of widgets) {
    const isChosen = onValueOf(widget) === option;
    if (isChosen && !hasState(widget, option)) drawCross(field, widget, option);
    widget.setAppearanceState(PDFName.of(isChosen ? option : 'Off'));
  }
  return true;
}

function hasState(widget: PDFWidgetAnnotation, option: string): boolean {
  const states = widget.AP()?.lookup(PDFName.of('N'));
  return states instanceof PDFDict && states.lookup(PDFName.of(option)) !== undefined;
}

function drawCross(field: PDFField, widget: PDFWidgetAnnotation, option: string): void {
  const { context } = field.doc;
  const frame = frameOf(widget);
  const inset = Math.min(frame.width, frame.height) * 0.22;
  const [right, top] = [frame.width - inset, frame.height - inset];
  const ground = backgroundOf(widget, frame);
  const cross = [
    pushGraphicsState(),
    setStrokingRgbColor(0.05, 0.07, 0.35),
    setLineWidth(Math.max(0.8, Math.min(frame.width, frame.height) * 0.1)),
    moveTo(inset, inset),
    lineTo(right, top),
    moveTo(inset, top),
    lineTo(right, inset),
    closePath(),
    stroke(),
    popGraphicsState(),
  ];
  const on = context.register(
    appearanceOf(context, frame, { operators: [...ground, ...cross], resources: {} }),
  );
  const off = context.register(appearanceOf(context, frame, { operators: ground, resources: {} }));
  const states = context.obj({});
  states.set(PDFName.of(option), on);
  states.set(PDFName.of('Off'), off);
  widget.dict.set(PDFName.of('AP'), context.obj({ N: states }));
}

function choose(field: PDFDropdown | PDFOptionList, option: string, { font, ref }: EmbeddedFont): boolean {
  const options = field.acroField.getOptions();
  const index = options.findIndex(({ value }) => value.decodeText() === option);
  const found = options[index];
  if (!found && option !== '') return false;
  const { context } = field.doc;
  const { dict } = field.acroField;
  dict.set(PDFName.of('V'), PDFHexString.fromText(option));
  dict.set(PDFName.of('I'), context.obj(found ? [PDFNumber.of(index)] : []));
  const text = found ? font.printable((found.display ?? found.value).decodeText()) : '';
  for (const widget of field.acroField.getWidgets()) {
    const frame = frameOf(widget);
    const box = {
      ...frame,
      multiline: field instanceof PDFOptionList,
      largestSize: Math.min(PREFERRED_SIZE, frame.height * 0.78),
    };
    const fitted = fitText(text, box, font);
    const operators = [...backgroundOf(widget, frame), ...drawFitted(fitted, box, font)];
    const resources = { Font: { [FONT_RESOURCE]: ref } };
    setNormalAppearance(widget, context, appearanceOf(context, frame, { operators, resources }));
    field.acroField.setDefaultAppearance(`/${FONT_RESOURCE} ${fitted.size} Tf 0.05 0.07 0.35 rg`);
  }
  return true;
}
