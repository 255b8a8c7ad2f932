import type { FormField } from '../../../src-preload/contract/form-templates.ts';
import type { FormValue } from '../../../src-preload/contract/form-values.ts';
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
  const origins = originsIn(mapping, facts);
  const wouldSay = new Map(expected.map(({ name, value }) => [name, value]));
  return fields
    .filter(({ value }) => value !== '')
    .map((field) => {
      const { name, label, value } = field;
      const isNotes = name === mapping.notes || name.startsWith(ANNEX_FIELD);
      const written = isNotes
        ? { origin: 'request' as const, sources: noteSources(mapping, facts) }
        : accountOf(origins.get(name), facts);
      const isAsWritten = wouldSay.get(name) === value;
      return {
        name,
        label,
        value: saidBy(field),
        places: field.places.filter(({ option }) => option === null || option === value),
        origin: isAsWritten ? written.origin : edited ? 'hand' : 'earlier',
        sources: written.sources,
      };
    });
}

/** What each box of the form is filled from, by its name. */
function originsIn(mapping: FormMapping, { data }: RequestFacts): ReadonlyMap<string, Origin> {
  const named = Object.entries({ ...placesFor(mapping, data), ...mapping.choices });
  // What goes into the first row of a table without rows stands in place of its cells.
  return new Map([
    ...cellOrigins(mapping),
    ...named.map(([name, { from }]): [string, Origin] => [name, from]),
  ]);
}

function accountOf(from: Origin | undefined, facts: RequestFacts): Pick<FormValue, 'origin' | 'sources'> {
  if (!from) return { origin: 'form', sources: [] };
  const ofRequest = from.kind === 'data' || from.kind === 'row' || from.kind === 'custom';
  return { origin: ofRequest ? 'request' : from.kind, sources: sourcesOf(from, facts) };
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

/** Of a question or a list the label of the answer, which says more than its name in the form. */
function saidBy({ value, options }: FormField): string {
  const said = options.find((option) => option.value === value)?.label ?? '';
  return said === '' ? value : said;
}
