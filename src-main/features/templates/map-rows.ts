import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import {
  ITEM_COLUMNS,
  ITEM_KINDS,
  type ItemColumn,
  type ItemKind,
} from '../../../src-preload/contract/risk-items.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { matchLabel } from './match-label.ts';
import type { Clue } from './weigh-target.ts';
import type { WeighedTarget } from './weigh-target.ts';

/** A column of boxes, one a row, and what is written about it. */
export interface BoxColumn {
  /** Columns of one group list the same things. */
  readonly group: string;
  readonly clues: readonly Clue[];
  /** The names of its boxes, by row from 1. */
  readonly boxes: ReadonlyMap<number, string>;
}

const KIND_OF_CATEGORY: Partial<Record<Category, ItemKind>> = {
  'Flotta Auto': 'vehicle',
  'RC Professionale': 'professional',
  Fabbricato: 'building',
  'Rischi Tecnologici': 'machine',
};
/** Columns that only one kind of thing has. */
const TELLING: Partial<Record<ItemColumn, ItemKind>> = {
  plate: 'vehicle',
  make: 'vehicle',
  model: 'vehicle',
  serial: 'machine',
  area: 'building',
  register: 'professional',
  qualification: 'professional',
};

/** What goes into the boxes of tables. The kind of thing a table lists is told by its columns together. */
export function mapRows(
  columns: readonly BoxColumn[],
  category: Category | null,
): ReadonlyMap<string, WeighedTarget> {
  const found = new Map<string, WeighedTarget>();
  for (const group of new Set(columns.map((column) => column.group))) {
    const members = columns.filter((column) => column.group === group);
    const kind = kindOf(members, category);
    if (kind === null) continue;
    for (const { clues, boxes } of members) {
      const best = bestColumns(clues, kind);
      if (!best) continue;
      for (const [row, name] of boxes) {
        const target: FormTarget = { kind: 'row', item: kind, row, columns: [...best.columns] };
        found.set(name, { target, confidence: best.confidence });
      }
    }
  }
  return found;
}

function kindOf(columns: readonly BoxColumn[], category: Category | null): ItemKind | null {
  const told = columns.flatMap(({ clues }) => {
    const votes = clues.flatMap(({ text }) =>
      matchLabel(text).flatMap(({ concept }) =>
        concept.kind === 'column' ? concept.columns.map((column) => TELLING[column]) : areaOrName(concept),
      ),
    );
    return votes.filter((kind) => kind !== undefined);
  });
  const counts = ITEM_KINDS.map((kind) => told.filter((vote) => vote === kind).length);
  const most = Math.max(...counts);
  const usual = category === null ? undefined : KIND_OF_CATEGORY[category];
  if (most === 0)
    return usual !== undefined && columns.some(({ clues }) => bestColumns(clues, usual)) ? usual : null;
  return ITEM_KINDS[counts.indexOf(most)] ?? null;
}

function areaOrName(concept: { kind: string; name?: string }): (ItemKind | undefined)[] {
  return concept.kind === 'data' && concept.name === 'buildingAreaSqm' ? ['building'] : [];
}

/** The columns of a kind that the clues name. Some data are columns here: the street of a building, a year built. */
function bestColumns(
  clues: readonly Clue[],
  kind: ItemKind,
): { columns: readonly ItemColumn[]; confidence: number } | null {
  const weights = new Map<string, { columns: readonly ItemColumn[]; doubt: number }>();
  let otherDoubt = 1;
  for (const { text, trust } of clues) {
    for (const { concept, score } of matchLabel(text)) {
      if (concept.kind === 'other') otherDoubt *= 1 - trust * score;
      const columns =
        concept.kind === 'column'
          ? concept.columns
          : concept.kind === 'data'
            ? dataColumns(concept.name, kind)
            : [];
      const own = columns.filter((column) => (ITEM_COLUMNS[kind] as readonly ItemColumn[]).includes(column));
      if (own.length === 0) continue;
      const key = own.join(' ');
      const known = weights.get(key)?.doubt ?? 1;
      weights.set(key, { columns: own, doubt: known * (1 - trust * Math.min(1, score)) });
    }
  }
  const [best, second] = [...weights.values()].toSorted((a, b) => a.doubt - b.doubt);
  if (!best || otherDoubt < best.doubt) return null;
  const rival = second ? 1 - second.doubt : 0;
  const confidence = (1 - best.doubt) * (1 - 0.5 * rival * rival);
  return confidence < 0.3 ? null : { columns: best.columns, confidence: Math.min(0.99, confidence) };
}

const DATA_COLUMNS: Readonly<Record<string, Partial<Record<ItemKind, readonly ItemColumn[]>>>> = {
  plates: { vehicle: ['plate'] },
  street: { building: ['address'] },
  city: { building: ['address'] },
  buildingYear: { building: ['year'], machine: ['year'] },
  buildingAreaSqm: { building: ['area'] },
  sumInsuredEur: { building: ['sum'], machine: ['value'], vehicle: ['value'] },
  clientName: { professional: ['name'] },
  turnoverEur: { professional: ['turnover'] },
  profession: { professional: ['qualification'], building: ['use'] },
};

function dataColumns(name: string, kind: ItemKind): readonly ItemColumn[] {
  return DATA_COLUMNS[name]?.[kind] ?? [];
}
