import {
  boxState,
  type FormAssignment,
  type FormBox,
  type FormTarget,
  type OfficePart,
  type TemplateMapping,
} from '../../../../src-preload/contract/form-templates.ts';
import type { InsurerReference } from '../../../../src-preload/contract/insurers.ts';
import type { ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { FIELD_KINDS, type FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { formatCustomValue } from '../../../core/custom-value.ts';
import { formatField } from '../../../core/field-format.ts';
import { REQUIRED_DATA } from '../../../core/required-data.ts';
import { singleLine } from '../../../core/plain-text.ts';
import { writeDate } from '../date-pattern.ts';
import type { FormData } from '../form-input.ts';
import { nearestOption } from '../nearest-option.ts';
import {
  cells,
  joined,
  type Choice,
  type FormMapping,
  type Origin,
  type Place,
  type RowRoom,
} from './form-mapping.ts';
import { shortReference } from './shared-places.ts';

/** A form of the office's own, as it is described by its layout and by what was said of its boxes. */
export interface OwnFormDescription {
  readonly title: string;
  readonly insurer: InsurerReference | null;
  readonly layout: readonly FormBox[];
  readonly mapping: TemplateMapping;
}

/** The mapping of a form of the office's own: the same as that of a built-in one, made from data. */
export function ownMapping({ title, insurer, layout, mapping }: OwnFormDescription): FormMapping {
  const assigned = layout.flatMap((box) => {
    const assignment = mapping[box.name];
    // What is only supposed stays empty until the clerk says so.
    if (!assignment || boxState(assignment) !== 'sure') return [];
    return assignment.target.kind === 'none' ? [] : [{ box, assignment }];
  });
  const notes = assigned.find(({ assignment }) => assignment.target.kind === 'notes');
  const filled = assigned.filter(({ assignment }) => assignment.target.kind !== 'notes');
  const texts = filled.filter(({ box }) => box.kind === 'text');
  const questions = filled.filter(({ box }) => box.kind !== 'text');
  return {
    template: 'office',
    title,
    places: Object.fromEntries(
      texts.map(({ box, assignment }) => [box.name, placeOf(assignment, insurer)] as const),
    ),
    choices: Object.fromEntries(
      questions.map(({ box, assignment }) => [box.name, choiceOf(box, assignment, insurer)] as const),
    ),
    tables: [],
    rowRoom: rowRoomOf(filled.map(({ assignment }) => assignment.target)),
    rowPlaces: new Map(
      filled.flatMap(({ box, assignment: { target } }) =>
        target.kind === 'row'
          ? [[box.name, { key: `${target.item} ${target.row}`, number: target.row }]]
          : [],
      ),
    ),
    asks: new Set(assigned.map(({ box }) => box.name)),
    required: new Set(filled.filter(isRequired).map(({ box }) => box.name)),
    listsRows: true,
    showsCustom: new Set(
      filled.flatMap(({ assignment: { target } }) => (target.kind === 'custom' ? [target.id] : [])),
    ),
    notes: notes?.box.name ?? null,
  };
}

/** What the form itself requires, and what no insurer quotes without. */
function isRequired({ box, assignment: { target } }: { box: FormBox; assignment: FormAssignment }): boolean {
  return box.required || (target.kind === 'data' && target.names.every((name) => NEEDED.has(name)));
}

const NEEDED: ReadonlySet<FieldName> = new Set(Object.values(REQUIRED_DATA).flat());

function placeOf(assignment: FormAssignment, insurer: InsurerReference | null): Place {
  return { from: originOf(assignment.target), text: (data) => textOf(assignment, data, insurer) };
}

function originOf(target: FormTarget): Origin {
  if (target.kind === 'data' || target.kind === 'row') return target;
  if (target.kind === 'custom') return { kind: 'custom', ids: [target.id] };
  if (target.kind === 'office' && target.part !== 'reference') return { kind: 'office' };
  return { kind: target.kind === 'constant' ? 'constant' : 'program' };
}

function choiceOf(box: FormBox, assignment: FormAssignment, insurer: InsurerReference | null): Choice {
  const { choice, target } = assignment;
  const from = originOf(target);
  const said = (data: FormData): string => textOf(assignment, data, insurer);
  if (choice === null) {
    const choose = (data: FormData): string | null => nearestOption(box.options, said(data));
    return { from, choose, unsaid: (data) => (choose(data) === null ? said(data) : '') };
  }
  return {
    from,
    choose: (data) => {
      const text = said(data).toLowerCase();
      return text !== '' && text.startsWith((choice.when ?? '').toLowerCase()) ? choice.option : null;
    },
  };
}

/** What a target is for a request; '' where nothing is known. */
function textOf(assignment: FormAssignment, data: FormData, insurer: InsurerReference | null): string {
  const { target, date } = assignment;
  switch (target.kind) {
    case 'data':
      return dataText(target.names, data, date);
    case 'custom':
      return customText(target.id, data, date);
    case 'row':
      return rowText(target, data);
    case 'office':
      return officeText(target.part, data);
    case 'today':
      return writeDate(ITALIAN_DAY.format(data.input.today), date ?? 'dd/mm/yyyy');
    case 'category':
      return data.input.category;
    case 'insurer':
      return singleLine(insurer?.name ?? '');
    case 'constant':
      return target.text;
    case 'notes':
    case 'none':
      return '';
  }
}

function dataText(names: readonly FieldName[], data: FormData, date: string | null): string {
  const [only, ...more] = names;
  return only === undefined || more.length > 0 || date === null
    ? joined(...names).text(data)
    : dayOf(only, data.values[only], date);
}

function customText(id: string, { input }: FormData, date: string | null): string {
  const own = input.customFields.find(({ definition }) => definition.id === id);
  if (!own?.found) return '';
  const { value } = own.found;
  const isDay = own.definition.type === 'date' && date !== null && typeof value === 'string';
  return isDay ? writeDate(value, date) : formatCustomValue(own.definition.type, value);
}

function rowText(target: Extract<FormTarget, { kind: 'row' }>, data: FormData): string {
  const item = data.rows[target.item][target.row - 1];
  return item ? cells(...target.columns).text(item) : rowWithoutList(target, data);
}

function dayOf(name: FieldName, value: FormData['values'][FieldName], pattern: string): string {
  if (value === undefined) return '';
  const isDay = FIELD_KINDS[name] === 'date' && typeof value === 'string';
  return isDay ? writeDate(value, pattern) : formatField(name, value);
}

/** Where a document lists no buildings, the one of the request is the first row. */
function rowWithoutList(target: Extract<FormTarget, { kind: 'row' }>, data: FormData): string {
  if (target.item !== 'building' || target.row !== 1 || data.rows.building.length > 0) return '';
  return target.columns
    .map((column) => joined(...dataOfBuilding(column)).text(data))
    .filter((text) => text !== '')
    .join(' ');
}

/** The data of a request that say of its one building what a column of a row would. */
export function dataOfBuilding(column: ItemColumn): readonly FieldName[] {
  const single: Partial<Record<ItemColumn, readonly FieldName[]>> = {
    address: ['street', 'postalCode', 'city', 'province'],
    year: ['buildingYear'],
    area: ['buildingAreaSqm'],
    sum: ['sumInsuredEur'],
  };
  return single[column] ?? [];
}

function officeText(part: OfficePart, { input: { office, requestId } }: FormData): string {
  if (part === 'reference') return shortReference(requestId);
  const parts = part === 'contacts' ? [office.email, office.phone] : [office[part]];
  return parts
    .map(singleLine)
    .filter((text) => text !== '')
    .join(' – ');
}

/** The day on the broker's calendar, in the Swedish way, which is ISO's. */
const ITALIAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

function rowRoomOf(targets: readonly FormTarget[]): RowRoom {
  const ofRows = targets.filter((target) => target.kind === 'row');
  const kinds = new Set(ofRows.map(({ item }) => item));
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const own = ofRows.filter(({ item }) => item === kind);
      const rows = Math.max(...own.map(({ row }) => row));
      return [kind, { rows, columns: new Set(own.flatMap(({ columns }) => columns)) }];
    }),
  );
}
