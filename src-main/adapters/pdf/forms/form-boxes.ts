import {
  PDFArray,
  PDFCheckBox,
  PDFDict,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFRawStream,
  PDFString,
  PDFTextField,
  decodePDFRawStream,
  type PDFDocument,
  type PDFField,
  type PDFObject,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import {
  datePatternSchema,
  type BoxPlace,
  type FormBox,
} from '../../../../src-preload/contract/form-templates.ts';
import { shorten, singleLine } from '../../../core/plain-text.ts';
import { namedFields, widgetsOf } from './named-fields.ts';
import { pagesOfAnnotations, shownBox, viewOf } from './page-geometry.ts';

/** A field as the file describes it; `tooltip` is what a screen reader says, '' where there is none. */
export interface RawBox extends Omit<FormBox, 'label' | 'drawn'> {
  readonly tooltip: string;
}

const LONGEST_TEXT = 300;

/** Every field of a form that can be filled, in the order of the file, with where it stands and what it takes. */
export function formBoxes(document: PDFDocument): RawBox[] {
  const pages = pagesOfAnnotations(document);
  const views = document.getPages().map(viewOf);
  const placed = (widget: PDFWidgetAnnotation, option: string | null): BoxPlace[] => {
    const index = pages.get(widget.dict);
    const view = index === undefined ? undefined : views[index];
    if (index === undefined || view === undefined) return [];
    return [{ page: index + 1, box: shownBox(widget.getRectangle(), view), option }];
  };
  return [...namedFields(document.getForm())].flatMap(([name, field]) => {
    const kind = kindOf(field);
    if (kind === null) return [];
    const values = kind === 'choice' ? widgetsOf(field).map(onValueOf) : [];
    const places = widgetsOf(field).flatMap((widget, index) =>
      placed(widget, kind === 'choice' ? (values[index] ?? null) : null),
    );
    if (places.length === 0) return [];
    return [
      {
        name,
        kind,
        tooltip: tooltipOf(field),
        places,
        options: optionsOf(field, values),
        ...textRules(field),
        required: field.isRequired(),
      },
    ];
  });
}

function kindOf(field: PDFField): FormBox['kind'] | null {
  if (field instanceof PDFTextField) return 'text';
  if (field instanceof PDFCheckBox || field instanceof PDFRadioGroup) return 'choice';
  return field instanceof PDFDropdown || field instanceof PDFOptionList ? 'list' : null;
}

function textRules(field: PDFField): Pick<FormBox, 'multiline' | 'comb' | 'maxLength' | 'dateFormat'> {
  if (!(field instanceof PDFTextField)) {
    return { multiline: false, comb: false, maxLength: null, dateFormat: null };
  }
  const length = field.getMaxLength() ?? 0;
  return {
    multiline: field.isMultiline(),
    comb: field.isCombed() && length > 0,
    maxLength: length > 0 ? length : null,
    dateFormat: dateFormatOf(field),
  };
}

/** The name of the state in which a tick box is ticked: the one appearance that is not "Off". */
export function onValueOf(widget: PDFWidgetAnnotation): string {
  const states = widget.AP()?.lookup(PDFName.of('N'));
  const names = states instanceof PDFDict ? states.keys() : [];
  return names.map((name) => name.decodeText()).find((name) => name !== 'Off') ?? 'Yes';
}

function optionsOf(field: PDFField, values: readonly string[]): FormBox['options'] {
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
    return field.acroField.getOptions().map(({ value, display }) => {
      const text = value.decodeText();
      return { value: text, label: singleLine((display ?? value).decodeText()) };
    });
  }
  const labels = exportedNames(field);
  return [...new Set(values)].map((value) => {
    const label = labels[Number(value)] ?? '';
    return { value, label: label === '' ? value : label };
  });
}

/** What the options of a question are called outside the file, by the number that is the value of each. */
export function exportedNames(field: PDFField): string[] {
  const exported = field.acroField.dict.lookup(PDFName.of('Opt'));
  return exported instanceof PDFArray ? exported.asArray().map(textOf) : [];
}

/** The tooltip of the field or of its first place. */
function tooltipOf(field: PDFField): string {
  const [widget] = field.acroField.getWidgets();
  const own = field.acroField.dict.lookup(PDFName.of('TU')) ?? widget?.dict.lookup(PDFName.of('TU'));
  return shorten(singleLine(textOf(own)), LONGEST_TEXT);
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** How the form's own script would write a day, `AFDate_FormatEx("dd/mm/yyyy")`. It is looked at, never run. */
function dateFormatOf(field: PDFTextField): string | null {
  const [widget] = field.acroField.getWidgets();
  for (const holder of [field.acroField.dict, widget?.dict]) {
    const actions = holder?.lookup(PDFName.of('AA'));
    if (!(actions instanceof PDFDict)) continue;
    for (const trigger of ['F', 'K']) {
      const action = actions.lookup(PDFName.of(trigger));
      const script = action instanceof PDFDict ? scriptText(action.lookup(PDFName.of('JS'))) : '';
      const pattern = /AFDate_\w+\(\s*["']([^"']{2,20})["']/u.exec(script)?.[1]?.toLowerCase();
      if (pattern !== undefined && datePatternSchema.safeParse(pattern).success) return pattern;
    }
  }
  return null;
}

function scriptText(value: PDFObject | undefined): string {
  if (!(value instanceof PDFRawStream)) return textOf(value);
  return Buffer.from(decodePDFRawStream(value).decode()).toString('latin1').slice(0, 2000);
}
