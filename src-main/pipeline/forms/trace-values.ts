import type { FormField } from '../../../src-preload/contract/form-templates.ts';
import type { FormValue, ValueOrigin } from '../../../src-preload/contract/form-values.ts';
import { ANNEX_FIELD } from './annex-pages.ts';
import { placesFor, type FormMapping, type Origin } from './templates/form-mapping.ts';
import { noteSources, sourcesOf, type RequestFacts } from './value-sources.ts';

/** A filled form to be accounted for. */
export interface TracedForm {
  /** Its fields as they stand in it. */
  readonly fields: readonly FormField[];
  /** The fields as the program would fill them now. */
  readonly expected: readonly FormField[];
  readonly mapping: FormMapping;
  /** Whether the clerk changed it by hand. */
  readonly edited: boolean;
}

/** For each filled box of a form what it says and where that comes from, in the order of the form. */
export function traceValues(
  { fields, expected, mapping, edited }: TracedForm,
  facts: RequestFacts,
): FormValue[] {
  const places = placesFor(mapping, facts.data);
  const cells = cellOrigins(mapping);
  const wouldSay = new Map(expected.map(({ name, value }) => [name, value]));
  return fields.flatMap((field) => {
    const { name, label, value } = field;
    if (value === '') return [];
    const from = (places[name] ?? mapping.choices[name])?.from ?? cells.get(name) ?? null;
    const isNotes = name === mapping.notes || name.startsWith(ANNEX_FIELD);
    const changed = wouldSay.get(name) !== value;
    return [
      {
        name,
        label,
        value: saidBy(field),
        places: field.places.filter(({ option }) => option === null || option === value),
        origin: changed ? (edited ? 'hand' : 'earlier') : isNotes ? 'request' : originOf(from),
        sources: isNotes ? noteSources(mapping, facts) : from === null ? [] : sourcesOf(from, facts),
      },
    ];
  });
}

function cellOrigins({ table }: FormMapping): ReadonlyMap<string, Origin> {
  if (!table) return new Map();
  const rows = Array.from({ length: table.rows }, (_, index) => index + 1);
  return new Map(
    rows.flatMap((row) =>
      Object.entries(table.cells).map(
        ([column, { columns }]) =>
          [`${table.name}_${row}_${column}`, { kind: 'row', item: table.kind, row, columns }] as const,
      ),
    ),
  );
}

function originOf(from: Origin | null): ValueOrigin {
  if (from === null) return 'form';
  return from.kind === 'data' || from.kind === 'row' || from.kind === 'custom' ? 'request' : from.kind;
}

/** Of a question or a list the label of the answer, which says more than its name in the form. */
function saidBy({ value, options }: FormField): string {
  const said = options.find((option) => option.value === value)?.label ?? '';
  return said === '' ? value : said;
}
