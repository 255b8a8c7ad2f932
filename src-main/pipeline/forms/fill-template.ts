import { ParseSpeeds, PDFDocument, PDFTextField, type PDFField } from '@cantoo/pdf-lib';
import type { EmptyBox, FormBox } from '../../../src-preload/contract/form-templates.ts';
import { namedFields } from '../../adapters/pdf/forms/named-fields.ts';
import { pageRectangle, viewOf } from '../../adapters/pdf/forms/page-geometry.ts';
import { shorten } from '../../core/plain-text.ts';
import { addAnnex } from './annex-pages.ts';
import { addTextBox } from './add-text-box.ts';
import { emptyBoxes, labelOf } from './empty-boxes.ts';
import { fitText } from './fit-text.ts';
import { fontOf } from './embedded-font.ts';
import type { FormFont } from './form-font.ts';
import type { FormData } from './form-input.ts';
import { composeNotes, type CutValue } from './form-notes.ts';
import { cellTexts } from './form-rows.ts';
import { placesFor, rowOfField, type FormMapping } from './templates/form-mapping.ts';
import { writeChoice } from './write-choice.ts';
import { writeTextField, type EmbeddedFont } from './write-text-field.ts';

/** No value of a real request is longer; a hostile one must not make a book. */
const LONGEST_VALUE = 10_000;

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly filledFields: number;
  readonly totalFields: number;
  readonly empty: readonly EmptyBox[];
}

/** A PDF to fill. Text boxes are put onto its pages first, where the clerk placed them. */
export interface Template {
  readonly bytes: Uint8Array;
  readonly drawn: readonly FormBox[];
}

type FieldsByName = ReadonlyMap<string, PDFField>;

interface Filling {
  readonly document: PDFDocument;
  readonly mapping: FormMapping;
  readonly fields: FieldsByName;
  readonly embedded: EmbeddedFont;
  /** The largest letters of a box, where the clerk said so. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Fills a copy of a template. Fields stay editable; nothing depends on a viewer redrawing them.
 * @throws when the template lacks a field that its mapping names: template and mapping belong together
 */
export async function fillTemplate(
  template: Template,
  mapping: FormMapping,
  data: FormData,
  font: FormFont,
): Promise<FilledTemplate> {
  const document = await PDFDocument.load(template.bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const embedded: EmbeddedFont = { font, ref: fontOf(document) };
  template.drawn.forEach((box) => placeBox(document, box));
  const fields = namedFields(document.getForm());
  const sizes = new Map(template.drawn.map(({ name, drawn }) => [name, drawn?.size ?? 0]));
  const filling: Filling = { document, mapping, fields, embedded, sizes };
  const texts = textsByField(mapping, data);
  const chosen = choose(filling, data);
  const cut = [...writeTexts(filling, texts), ...chosen.unsaid];
  const notes = composeNotes(mapping, data, cut);
  if (notes !== '') writeNotes(filling, notes);
  const bytes = await document.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const noted = notes === '' || mapping.notes === null ? [] : [mapping.notes];
  const used = new Set([...texts.keys(), ...chosen.answered, ...noted]);
  const asked = askedFields(fields, mapping, used);
  const empty = emptyBoxes(document, fields, { names: asked.filter((name) => !used.has(name)), mapping });
  return { bytes, filledFields: used.size, totalFields: asked.length, empty };
}

/** A text box of a page without fields becomes a field, so that it can be edited and read back. */
function placeBox(document: PDFDocument, { name, label, multiline, places }: FormBox): void {
  const [place] = places;
  const page = place && document.getPages()[place.page - 1];
  if (!page) return;
  const view = viewOf(page);
  const rectangle = pageRectangle(place.box, view);
  addTextBox(page, { name, rectangle, tooltip: label, multiline, turn: view.turn });
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
function writeTexts({ fields, embedded, sizes }: Filling, texts: ReadonlyMap<string, string>): CutValue[] {
  const cut: CutValue[] = [];
  for (const [name, text] of texts) {
    const field = textField(fields, name);
    if (!writeTextField(field, text, embedded, sizes.get(name))) cut.push({ label: labelOf(field), text });
  }
  return cut;
}

/** @returns the names of the questions that were answered, and what none of their options says */
function choose({ fields, mapping, embedded }: Filling, data: FormData) {
  const answered: string[] = [];
  const unsaid: CutValue[] = [];
  for (const [name, choice] of Object.entries(mapping.choices)) {
    const field = fields.get(name);
    if (!field) throw new Error(`The form has no question ${name}`);
    const value = choice.choose(data);
    if (value !== null && writeChoice(field, value, embedded)) answered.push(name);
    const text = choice.unsaid?.(data) ?? '';
    if (text !== '') unsaid.push({ label: labelOf(field), text });
  }
  return { answered, unsaid };
}

/** Notes that are too long for their box, or have none, move to pages of their own; the box says so. */
function writeNotes({ document, mapping, fields, embedded }: Filling, notes: string): void {
  const field = mapping.notes === null ? null : textField(fields, mapping.notes);
  const [widget] = field?.acroField.getWidgets() ?? [];
  if (field && widget) {
    const box = { ...widget.getRectangle(), multiline: field.isMultiline() };
    if (
      fitText(embedded.font.printable(notes), box, embedded.font).complete &&
      writeTextField(field, notes, embedded)
    )
      return;
  }
  const first = document.getPageCount() + 1;
  const count = addAnnex(document, mapping.title, notes, embedded);
  const where = count === 1 ? `a pagina ${first}` : `alle pagine ${first}–${first + count - 1}`;
  if (field) writeTextField(field, `Il testo completo delle note è in allegato, ${where}.`, embedded);
}

function textField(fields: FieldsByName, name: string): PDFTextField {
  const field = fields.get(name);
  if (!(field instanceof PDFTextField)) throw new Error(`The form has no text field ${name}`);
  return field;
}

/** The fields that ask something; of a table only the rows in use, and at least the first: an empty row asks nothing. */
function askedFields(fields: FieldsByName, mapping: FormMapping, used: ReadonlySet<string>): string[] {
  const rowOf = (name: string) => rowOfField(mapping, name);
  const rowsInUse = new Set([...used].map((name) => rowOf(name)?.key));
  return [...fields.keys()].filter((name) => {
    if (mapping.asks?.has(name) === false) return false;
    const row = rowOf(name);
    return row === null || row.number === 1 || rowsInUse.has(row.key);
  });
}
