import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { Field } from '../../../src-preload/contract/requests.ts';
import { ITEM_COLUMNS, type ItemColumn, type ItemKind } from '../../../src-preload/contract/risk-items.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { FormData } from './form-input.ts';
import { customWithoutPlace } from './form-notes.ts';
import { notedKinds } from './form-rows.ts';
import { dataWithoutPlace, type FormMapping, type Origin } from './templates/form-mapping.ts';
import { dataOfBuilding } from './templates/own-mapping.ts';

/** A request as its forms are filled from it, with who gave each datum. */
export interface RequestFacts {
  readonly data: FormData;
  readonly fields: readonly Field[];
}

/** More of them nobody looks through. */
const MOST = 200;

/** What of the request an origin stands for; none where the words are not the request's. */
export function sourcesOf(origin: Origin, facts: RequestFacts): ValueSource[] {
  switch (origin.kind) {
    case 'data':
      return fieldSources(origin.names, facts);
    case 'row':
      return rowSources(origin, facts);
    case 'custom':
      return customSources(origin.ids, facts);
    case 'office':
    case 'program':
    case 'constant':
      return [];
  }
}

/** What the notes of a form say: the rows it has no room for, and the data it has no box for. */
export function noteSources(mapping: FormMapping, facts: RequestFacts): ValueSource[] {
  const { data } = facts;
  const rows = notedKinds(mapping, data.rows).flatMap((item) =>
    data.rows[item].flatMap((_, index) =>
      rowSources({ item, row: index + 1, columns: ITEM_COLUMNS[item] }, facts),
    ),
  );
  const unasked =
    mapping.notes === null
      ? []
      : [
          ...fieldSources(dataWithoutPlace(mapping, data), facts),
          ...customSources(
            customWithoutPlace(mapping, data).map(({ definition }) => definition.id),
            facts,
          ),
        ];
  return [...rows, ...unasked].slice(0, MOST);
}

function fieldSources(names: readonly FieldName[], { fields }: RequestFacts): ValueSource[] {
  return names.flatMap((name) => {
    const field = fields.find((each) => each.name === name);
    return field ? [{ kind: 'field', name, evidence: field.evidence, by: field.source }] : [];
  });
}

interface Cells {
  readonly item: ItemKind;
  readonly row: number;
  readonly columns: readonly ItemColumn[];
}

function rowSources({ item, row, columns }: Cells, facts: RequestFacts): ValueSource[] {
  const found = facts.data.rows[item][row - 1];
  if (!found)
    return item === 'building' && row === 1 ? fieldSources(columns.flatMap(dataOfBuilding), facts) : [];
  // A plate of the data that no row has got one in the form.
  if (found.id === '') return plateSource(found.cells.plate?.value, facts);
  return columns.flatMap((column) => {
    const cell = found.cells[column];
    if (!cell) return [];
    const evidence = cell.evidence === null ? [] : [cell.evidence];
    return [{ kind: 'cell', item, itemId: found.id, row, column, evidence, by: cell.source }];
  });
}

function plateSource(plate: unknown, { fields }: RequestFacts): ValueSource[] {
  const field = fields.find(({ name }) => name === 'plates');
  if (!field || !Array.isArray(field.value)) return [];
  const evidence = field.evidence[field.value.findIndex((each) => each === plate)];
  return [{ kind: 'field', name: 'plates', evidence: evidence ? [evidence] : [], by: field.source }];
}

function customSources(ids: readonly string[] | null, { data }: RequestFacts): ValueSource[] {
  return data.input.customFields.flatMap(({ definition: { id, name }, found }) =>
    found && (ids === null || ids.includes(id))
      ? [{ kind: 'custom', id, name, evidence: found.evidence, by: found.source }]
      : [],
  );
}
