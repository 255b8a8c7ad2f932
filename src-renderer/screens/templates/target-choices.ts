import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import {
  OFFICE_PARTS,
  type FormTarget,
  type OfficePart,
} from '../../../src-preload/contract/form-templates.ts';
import {
  ITEM_COLUMNS,
  ITEM_KINDS,
  itemColumnSchema,
  type ItemColumn,
  type ItemKind,
} from '../../../src-preload/contract/risk-items.ts';
import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';

/** Data that forms ask for in one box. */
export const JOINED_DATA: readonly (readonly FieldName[])[] = [
  ['street', 'postalCode', 'city', 'province'],
  ['postalCode', 'city'],
  ['city', 'province'],
  ['vatNumber', 'taxCode'],
  ['phone', 'email'],
];
/** Columns that forms ask for in one cell. */
export const JOINED_COLUMNS: Readonly<Partial<Record<ItemKind, readonly (readonly ItemColumn[])[]>>> = {
  vehicle: [['make', 'model']],
};
const SINGLE = ['today', 'category', 'insurer', 'notes', 'none'] as const;

/** A target without its row number or its text: what the list offers. */
export function keyOf(target: FormTarget): string {
  if (target.kind === 'data') return `data ${target.names.join(' ')}`;
  if (target.kind === 'custom') return `custom ${target.id}`;
  if (target.kind === 'row') return `row ${target.item} ${target.columns.join(' ')}`;
  return target.kind === 'office' ? `office ${target.part}` : target.kind;
}

/** The target of a key of the list. A row takes the number of the row beside it, a constant its text. */
export function targetOf(key: string, own: { row: number; text: string }): FormTarget | null {
  const [kind = '', ...parts] = key.split(' ');
  const single = SINGLE.find((each) => each === kind);
  return single ? { kind: single } : (TARGETS[kind]?.(parts, own) ?? null);
}

const TARGETS: Readonly<
  Record<string, (parts: readonly string[], own: { row: number; text: string }) => FormTarget | null>
> = {
  data: (parts) => {
    const names = parts.flatMap((part) => FIELD_NAMES.filter((name) => name === part));
    return names.length > 0 ? { kind: 'data', names } : null;
  },
  custom: ([id]) => (id === undefined ? null : { kind: 'custom', id }),
  row: ([item, ...columns], { row }) => {
    const known = ITEM_KINDS.find((each) => each === item);
    return known ? { kind: 'row', item: known, row, columns: itemColumnSchema.array().parse(columns) } : null;
  },
  office: ([name]) => {
    const part = OFFICE_PARTS.find((each) => each === name);
    return part ? { kind: 'office', part } : null;
  },
  constant: (_, { text }) => (text.trim() === '' ? null : { kind: 'constant', text: text.trim() }),
};

/** Every target there is, in groups: data, rows of things, the office's own, and the rest. */
export function allTargets(customFields: readonly CustomFieldDefinition[]): readonly {
  readonly group: 'data' | 'own' | ItemKind | 'office' | 'rest';
  readonly targets: readonly FormTarget[];
}[] {
  const parts: readonly OfficePart[] = OFFICE_PARTS;
  return [
    {
      group: 'data',
      targets: [...FIELD_NAMES.map((name) => [name]), ...JOINED_DATA.map((names) => [...names])].map(
        (names) => ({
          kind: 'data',
          names,
        }),
      ),
    },
    { group: 'own', targets: customFields.map(({ id }) => ({ kind: 'custom', id })) },
    ...ITEM_KINDS.map((item) => ({
      group: item,
      targets: [
        ...ITEM_COLUMNS[item].map((column): ItemColumn[] => [column]),
        ...(JOINED_COLUMNS[item] ?? []).map((columns) => [...columns]),
      ].map((columns) => ({ kind: 'row', item, row: 1, columns }) as const),
    })),
    { group: 'office', targets: parts.map((part) => ({ kind: 'office', part })) },
    {
      group: 'rest',
      targets: [...SINGLE.map((kind) => ({ kind }) as const), { kind: 'constant', text: '…' }],
    },
  ];
}
