import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRadioGroup,
  PDFRef,
  PDFString,
  PDFTextField,
  type PDFField,
} from '@cantoo/pdf-lib';
import { shorten } from '../../core/plain-text.ts';
import { addAnnex } from './annex-pages.ts';
import { fitText } from './fit-text.ts';
import { FONT_RESOURCE, type FormFont } from './form-font.ts';
import type { FormData } from './form-input.ts';
import { composeNotes, type CutValue } from './form-notes.ts';
import { cellTexts } from './form-rows.ts';
import { placesFor, type FormMapping } from './templates/form-mapping.ts';
import { writeTextField, type EmbeddedFont } from './write-text-field.ts';

/** No value of a real request is longer; a hostile one must not make a book. */
const LONGEST_VALUE = 10_000;

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly filledFields: number;
  readonly totalFields: number;
}

type FieldsByName = ReadonlyMap<string, PDFField>;

/**
 * Fills a copy of a template. Fields stay editable; nothing depends on a viewer redrawing them.
 * @throws when the template lacks a field that its mapping names: template and mapping belong together
 */
export async function fillTemplate(
  template: Uint8Array,
  mapping: FormMapping,
  data: FormData,
  font: FormFont,
): Promise<FilledTemplate> {
  const document = await PDFDocument.load(template, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const fields = new Map(
    document
      .getForm()
      .getFields()
      .map((field) => [field.getName(), field]),
  );
  const embedded: EmbeddedFont = { font, ref: fontOf(document) };
  const texts = textsByField(mapping, data);
  const cut = writeTexts(fields, texts, embedded);
  const chosen = choose(fields, mapping, data);
  const notes = composeNotes(mapping, data, cut);
  if (notes !== '') writeNotes(document, { mapping, fields, notes, embedded });
  const bytes = await document.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const used = new Set([...texts.keys(), ...chosen, ...(notes === '' ? [] : [mapping.notes])]);
  return { bytes, filledFields: used.size, totalFields: countFields(fields, mapping, used) };
}

function textsByField(mapping: FormMapping, data: FormData): ReadonlyMap<string, string> {
  const single = Object.entries(placesFor(mapping, data)).map(
    ([name, place]) => [name, shorten(place.text(data), LONGEST_VALUE)] as const,
  );
  const cells = cellTexts(mapping, data.rows).map(
    ([name, text]) => [name, shorten(text, LONGEST_VALUE)] as const,
  );
  return new Map([...single, ...cells].filter(([, text]) => text !== ''));
}

/** @returns the values that their boxes show only in part */
function writeTexts(
  fields: FieldsByName,
  texts: ReadonlyMap<string, string>,
  embedded: EmbeddedFont,
): CutValue[] {
  const cut: CutValue[] = [];
  for (const [name, text] of texts) {
    const field = textField(fields, name);
    if (!writeTextField(field, text, embedded)) cut.push({ label: labelOf(field), text });
  }
  return cut;
}

/** @returns the names of the questions that were answered */
function choose(fields: FieldsByName, mapping: FormMapping, data: FormData): string[] {
  return Object.entries(mapping.choices).flatMap(([name, decide]) => {
    const value = decide(data);
    if (value === null) return [];
    const group = fields.get(name);
    if (!(group instanceof PDFRadioGroup)) throw new Error(`The form has no question ${name}`);
    group.select(value);
    return [name];
  });
}

/** Notes that are too long for their box move to pages of their own, and the box says so. */
function writeNotes(
  document: PDFDocument,
  content: { mapping: FormMapping; fields: FieldsByName; notes: string; embedded: EmbeddedFont },
): void {
  const { mapping, notes, embedded } = content;
  const field = textField(content.fields, mapping.notes);
  const [widget] = field.acroField.getWidgets();
  if (!widget) throw new Error('The notes of the form are on no page');
  const box = { ...widget.getRectangle(), multiline: true };
  if (fitText(embedded.font.printable(notes), box, embedded.font).complete) {
    writeTextField(field, notes, embedded);
    return;
  }
  const first = document.getPageCount() + 1;
  const count = addAnnex(document, mapping.title, notes, embedded);
  const where = count === 1 ? `a pagina ${first}` : `alle pagine ${first}–${first + count - 1}`;
  writeTextField(field, `Il testo completo delle note è in allegato, ${where}.`, embedded);
}

function textField(fields: FieldsByName, name: string): PDFTextField {
  const field = fields.get(name);
  if (!(field instanceof PDFTextField)) throw new Error(`The form has no text field ${name}`);
  return field;
}

/** The tooltip, which is the printed label or says more. */
function labelOf(field: PDFTextField): string {
  const label = field.acroField.dict.lookup(PDFName.of('TU'));
  return label instanceof PDFHexString || label instanceof PDFString ? label.decodeText() : field.getName();
}

function fontOf(document: PDFDocument): PDFRef {
  const resources = document.getForm().acroForm.dict.lookup(PDFName.of('DR'), PDFDict);
  const ref = resources.lookup(PDFName.of('Font'), PDFDict).get(PDFName.of(FONT_RESOURCE));
  if (!(ref instanceof PDFRef)) throw new Error('The form does not embed its font');
  return ref;
}

/** Every field of the form; of a table only the rows in use, and at least the first: an empty row asks nothing. */
function countFields(fields: FieldsByName, mapping: FormMapping, used: ReadonlySet<string>): number {
  const rowOf = (name: string): string | undefined => {
    const [table, row] = name.split('_');
    return table !== undefined && mapping.tables.includes(table) ? `${table}_${row}_` : undefined;
  };
  const rowsInUse = new Set([...used].map(rowOf));
  for (const table of mapping.tables) rowsInUse.add(`${table}_1_`);
  return [...fields.keys()].filter((name) => {
    const row = rowOf(name);
    return row === undefined || rowsInUse.has(row);
  }).length;
}
