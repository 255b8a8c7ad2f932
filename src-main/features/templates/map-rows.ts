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

/** What the form is for counts as much as a column and a half: "marca e modello" is asked of machines too. */
const OF_CATEGORY = 1.5;

function kindOf(columns: readonly BoxColumn[], category: Category | null): ItemKind | null {
  const told = columns.flatMap(({ clues }) => [...new Set(clues.flatMap(({ text }) => kindsIn(text)))]);
  const usual = category === null ? undefined : KIND_OF_CATEGORY[category];
  const ranked = ITEM_KINDS.map((kind) => ({
    kind,
    count: told.filter((vote) => vote === kind).length + (kind === usual ? OF_CATEGORY : 0),
  })).toSorted((a, b) => b.count - a.count);
  const [best] = ranked;
  if (!best || best.count === 0) return null;
  return columns.some(({ clues }) => bestColumns(clues, best.kind)) ? best.kind : null;
}

/** The kinds of things that a heading speaks of. */
function kindsIn(text: string): ItemKind[] {
  return matchLabel(text).flatMap(({ concept }) => {
    if (concept.kind === 'data' && concept.name === 'buildingAreaSqm') return ['building' as const];
    if (concept.kind !== 'column') return [];
    return concept.columns.flatMap((column) => TELLING[column] ?? []);
  });
}

/** The columns of a kind that the clues name. Some data are columns here: the street of a building, a year built. */
function bestColumns(
  clues: readonly Clue[],
  kind: ItemKind,
): { readonly columns: readonly ItemColumn[]; readonly confidence: number } | null {
  const weights = new Map<string, { columns: readonly ItemColumn[]; doubt: number }>();
  let otherDoubt = 1;
  for (const { text, trust } of clues) {
    const { columns, score, other } = columnsIn(text, kind);
    otherDoubt *= 1 - trust * other;
    if (columns.length === 0) continue;
    const key = columns.join(' ');
    const doubt = (weights.get(key)?.doubt ?? 1) * (1 - trust * Math.min(1, score));
    weights.set(key, { columns, doubt });
  }
  const [best, second] = [...weights.values()].toSorted((a, b) => a.doubt - b.doubt);
  if (!best || otherDoubt < best.doubt) return null;
  const rival = second ? 1 - second.doubt : 0;
  const confidence = (1 - best.doubt) * (1 - 0.5 * rival * rival);
  return confidence < 0.3 ? null : { columns: best.columns, confidence: Math.min(0.99, confidence) };
}

/** "Matricola / anno" asks for two columns in one cell. */
function columnsIn(text: string, kind: ItemKind) {
  const matches = matchLabel(text).map(({ concept, score }) => ({
    score,
    isOther: concept.kind === 'other',
    columns: (concept.kind === 'column'
      ? concept.columns
      : concept.kind === 'data'
        ? (DATA_COLUMNS[concept.name]?.[kind] ?? [])
        : []
    ).filter((column) => (ITEM_COLUMNS[kind] as readonly ItemColumn[]).includes(column)),
  }));
  const found = matches.filter(({ columns }) => columns.length > 0);
  return {
    columns: [...new Set(found.flatMap(({ columns }) => columns))].slice(0, MOST_TOGETHER),
    score: Math.max(0, ...found.map(({ score }) => score)),
    other: Math.max(0, ...matches.filter(({ isOther }) => isOther).map(({ score }) => score)),
  };
}

const MOST_TOGETHER = 3;

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
