import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import type {
  FormAssignment,
  FormBox,
  FormTarget,
  TemplateMapping,
} from '../../../src-preload/contract/form-templates.ts';
import { FIELD_KINDS, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import { datePatternFor, findDateParts } from './date-boxes.ts';
import { findTables, type PlacedBox, type TableCell } from './find-tables.ts';
import type { FormPage, UnlabelledBox } from './form-page.ts';
import { labelsOfPage, type NearbyText, type PageLabels } from './label-boxes.ts';
import { mapChoice } from './map-choices.ts';
import { mapRows, type BoxColumn } from './map-rows.ts';
import { matchLabel } from './match-label.ts';
import { runningNumber, stemOf, wordsOfName } from './plain-words.ts';
import { sectionOf, weighTarget, type Clue, type WeighedTarget } from './weigh-target.ts';

/** A form as it was read, and for what it is. */
export interface FormToMap {
  readonly boxes: readonly UnlabelledBox[];
  readonly pages: readonly FormPage[];
  readonly category: Category | null;
  readonly customFields: readonly CustomFieldDefinition[];
}

export interface MappedForm {
  readonly layout: readonly FormBox[];
  readonly mapping: TemplateMapping;
}

/** How far each kind of clue is to be trusted. */
const TRUST = { tooltip: 1, left: 0.95, above: 0.93, inside: 0.93, name: 0.85, below: 0.82 } as const;
const LONGEST_LABEL = 120;

/**
 * Finds out what goes into each box of a form, from its name, its tooltip and what is printed around it, in Italian
 * and English. What is doubtful gets a low confidence; what asks for nothing we know stays open.
 */
export function mapBoxes(form: FormToMap): MappedForm {
  const read = form.boxes.map((box) => readAround(box, form));
  const rows = mapRows(columnsOf(read), form.category);
  const placed = new Map(read.map((each) => [each.box.name, each.placed]));
  const dates = findDateParts(form.boxes, placed);
  const mapping: TemplateMapping = {};
  for (const each of read) {
    const { name } = each.box;
    const mapped = rows.get(name) ? rowAssignment(rows.get(name)) : single(each, form, dates, read);
    if (mapped) mapping[name] = { ...mapped.assignment, confidence: mapped.confidence, source: 'found' };
  }
  return { layout: read.map(({ box, label, optionLabels }) => labelled(box, label, optionLabels)), mapping };
}

interface ReadBox {
  readonly box: UnlabelledBox;
  readonly nearby: NearbyText;
  readonly placed: PlacedBox;
  readonly label: string;
  readonly headings: readonly string[];
  readonly optionLabels: ReadonlyMap<string, string>;
  readonly cell: TableCell | undefined;
}

const PAGES = new WeakMap<FormToMap, ReadonlyMap<number, PageLabels>>();
const TABLES = new WeakMap<FormToMap, ReadonlyMap<string, TableCell>>();

function pageLabels(form: FormToMap): ReadonlyMap<number, PageLabels> {
  const known = PAGES.get(form);
  if (known) return known;
  const places = form.boxes.flatMap((box) => box.places);
  const labels = new Map(
    form.pages.map((page, index) => [
      index + 1,
      labelsOfPage(
        page,
        places.filter((place) => place.page === index + 1),
      ),
    ]),
  );
  PAGES.set(form, labels);
  return labels;
}

const NOTHING: NearbyText = { left: '', above: '', inside: '', below: '', right: '' };

function readAround(box: UnlabelledBox, form: FormToMap): ReadBox {
  const [place] = box.places;
  const page = pageLabels(form).get(place?.page ?? 1);
  const nearby = place && page ? page.around(place) : NOTHING;
  const headings = place && page ? page.headings(place) : [];
  const optionLabels = new Map(
    box.places.flatMap((each) => {
      if (each.option === null) return [];
      const beside = pageLabels(form).get(each.page)?.around(each);
      const said = beside === undefined ? '' : beside.right === '' ? beside.left : beside.right;
      return [[each.option, said] as const];
    }),
  );
  const cell = tablesOf(form).get(box.name);
  const label = shorten(singleLine(labelOf(box, nearby, cell)), LONGEST_LABEL);
  return { box, nearby, placed: placedBox(box, form, nearby), label, headings, optionLabels, cell };
}

function tablesOf(form: FormToMap): ReadonlyMap<string, TableCell> {
  const known = TABLES.get(form);
  if (known) return known;
  const texts = form.boxes.filter((box) => box.kind === 'text' && box.places.length === 1);
  const found = findTables(
    texts.map((box) => {
      const [place] = box.places;
      const nearby = place ? (pageLabels(form).get(place.page)?.around(place) ?? NOTHING) : NOTHING;
      return placedBox(box, form, nearby);
    }),
  );
  TABLES.set(form, found);
  return found;
}

function placedBox(box: UnlabelledBox, form: FormToMap, nearby: NearbyText): PlacedBox {
  const [place] = box.places;
  const { widthPt = 1, heightPt = 1 } = form.pages[(place?.page ?? 1) - 1] ?? {};
  const [x0, y0, x1, y1] = place?.box ?? [0, 0, 0, 0];
  const inPoints = { x0: x0 * widthPt, y0: y0 * heightPt, x1: x1 * widthPt, y1: y1 * heightPt };
  return { name: box.name, page: place?.page ?? 1, ...inPoints, nearby };
}

/** What a person would call the box. */
function labelOf(box: UnlabelledBox, nearby: NearbyText, cell: TableCell | undefined): string {
  if (cell && cell.heading !== '') return `${cell.heading}, ${cell.row}`;
  const printed = [nearby.left, nearby.inside, nearby.above, nearby.below].filter((text) =>
    /\p{L}{2}/u.test(text),
  );
  const known = printed.find((text) => matchLabel(text).length > 0);
  if (box.tooltip !== '' && box.tooltip !== box.name) return box.tooltip;
  return known ?? printed[0] ?? (box.kind === 'choice' ? nearby.right : '');
}

function labelled(box: UnlabelledBox, label: string, optionLabels: ReadonlyMap<string, string>): FormBox {
  const { tooltip: _, ...rest } = box;
  const options = box.options.map(({ value, label: said }) => ({
    value,
    // A bare number says nothing: what is printed beside the box does.
    label: /\p{L}{2}/u.test(said) && said !== value ? said : printedOption(optionLabels, value, said),
  }));
  return { ...rest, options, label, drawn: null };
}

function printedOption(labels: ReadonlyMap<string, string>, value: string, said: string): string {
  const printed = shorten(labels.get(value) ?? '', LONGEST_LABEL);
  return printed === '' ? said : printed;
}

function cluesOf({ box, nearby, cell }: ReadBox): readonly Clue[] {
  const { tooltip, left, above, inside, name, below } = TRUST;
  const heading = cell && cell.heading !== '' ? [{ text: cell.heading, trust: above }] : [];
  const printed: readonly Clue[] = [
    { text: nearby.left, trust: left },
    { text: nearby.above, trust: above },
    { text: nearby.inside, trust: inside },
  ];
  // What stands under a box is as a rule the next one's.
  const isBare = printed.every(({ text }) => !/\p{L}{2}/u.test(text));
  const beside = cell ? [] : isBare ? [{ text: nearby.below, trust: below }] : printed;
  const all: readonly Clue[] = [
    { text: box.tooltip === box.name ? '' : box.tooltip.replaceAll(/\d+/gu, ' '), trust: tooltip },
    ...heading,
    ...beside,
    { text: wordsOfName(box.name), trust: name },
  ];
  return all.filter(({ text }) => text !== '');
}

/** Columns of tables: those of the page's geometry, and boxes whose names or labels carry a running number. */
function columnsOf(read: readonly ReadBox[]): BoxColumn[] {
  const columns = new Map<string, { group: string; clues: readonly Clue[]; boxes: Map<number, string> }>();
  const texts = read.filter(({ box }) => box.kind === 'text');
  const add = (key: string, group: string, row: number, each: ReadBox): void => {
    const known = columns.get(key) ?? { group, clues: cluesOf(each), boxes: new Map<number, string>() };
    known.boxes.set(row, each.box.name);
    columns.set(key, known);
  };
  for (const each of texts) {
    if (each.cell) add(`t ${each.cell.head}`, `t${each.cell.table}`, each.cell.row, each);
  }
  for (const [stem, members] of numbered(texts.filter(({ cell }) => !cell))) {
    const [first] = members;
    const group = `n ${first ? stemOf(first.box.name).split(/[_.# ]/u)[0] : stem}`;
    members.forEach((each, index) => add(`n ${stem}`, group, index + 1, each));
  }
  return [...columns.values()];
}

/** Boxes of one stem in the order of their numbers, where the stem or label is a column's and not a datum's. */
function numbered(texts: readonly ReadBox[]): ReadonlyMap<string, readonly ReadBox[]> {
  const groups = new Map<string, { number: number; each: ReadBox }[]>();
  for (const each of texts) {
    const place = placeInColumn(each);
    if (place === null) continue;
    const { stem, number } = place;
    groups.set(stem, [...(groups.get(stem) ?? []), { number, each }]);
  }
  return new Map(
    [...groups].map(([stem, members]) => [
      stem,
      members.toSorted((a, b) => a.number - b.number).map(({ each }) => each),
    ]),
  );
}

/** The column that a box stands in by its name or label, and its row there; null for a box of no column. */
function placeInColumn(each: ReadBox): { readonly stem: string; readonly number: number } | null {
  const { box, nearby } = each;
  const words = wordsOfName(box.name);
  const named = words !== '' && namesColumn(words) ? runningNumber(box.name) : null;
  if (named !== null) return { stem: stemOf(box.name), number: named };
  for (const text of [nearby.left, nearby.above, box.tooltip]) {
    const number = namesColumn(text) ? runningNumber(text) : null;
    if (number !== null) return { stem: stemOf(text), number };
  }
  return isPlate(each) ? { stem: stemOf(words), number: 1 } : null;
}

function namesColumn(text: string): boolean {
  return matchLabel(text).some(({ concept, score }) => concept.kind === 'column' && score > 0.5);
}

/** A form for one vehicle has one box for its plate, and no number in its name. */
function isPlate(each: ReadBox): boolean {
  return cluesOf(each).some(({ text }) =>
    matchLabel(text).some(
      ({ concept, score }) => concept.kind === 'column' && concept.columns[0] === 'plate' && score > 0.6,
    ),
  );
}

function rowAssignment(weighed: WeighedTarget | undefined) {
  if (!weighed) return null;
  return textAssignment(weighed.target, null, weighed.confidence);
}

function single(
  each: ReadBox,
  form: FormToMap,
  dates: ReturnType<typeof findDateParts>,
  read: readonly ReadBox[],
): { assignment: FormAssignment; confidence: number } | null {
  const { box } = each;
  if (each.cell && box.kind === 'text') return null;
  const part = dates.get(box.name);
  const about = part === undefined ? each : (read.find((other) => other.box.name === part.first) ?? each);
  const clues = cluesOf(about);
  const texts = clues.map(({ text }) => text);
  const section = sectionOf(texts, about.headings);
  if (box.kind !== 'text') return mapChoice(optioned(each), clues, section, form.customFields);
  const weighed = weighTarget(clues, section, form.customFields);
  if (!weighed) return null;
  const { target, confidence } = weighed;
  if (!isDate(target)) return part ? null : textAssignment(fitting(target, box), null, confidence);
  return textAssignment(target, part?.date ?? datePatternFor(box, texts), confidence);
}

function textAssignment(target: FormTarget, date: string | null, confidence: number) {
  return { assignment: { target, date, choice: null }, confidence };
}

/** A choice with what is printed beside its options. */
function optioned({ box, optionLabels }: ReadBox): UnlabelledBox {
  return labelled(box, '', optionLabels) as FormBox & UnlabelledBox;
}

function isDate(target: FormTarget): boolean {
  if (target.kind === 'today') return true;
  return (
    target.kind === 'data' &&
    target.names.length === 1 &&
    target.names.every((name) => FIELD_KINDS[name] === 'date')
  );
}

/** "C.F./P.IVA" in a box of eleven or sixteen letters takes the one that fits. */
function fitting(target: FormTarget, { maxLength }: UnlabelledBox): FormTarget {
  if (target.kind !== 'data' || target.names.length < 2 || maxLength === null) return target;
  if (maxLength === 11 && target.names.includes('vatNumber')) return { kind: 'data', names: ['vatNumber'] };
  if (maxLength === 16 && target.names.includes('taxCode')) return { kind: 'data', names: ['taxCode'] };
  return target;
}
