import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { ItemColumn, ItemKind } from '../../../../src-preload/contract/risk-items.ts';
import { KIND_OF_CATEGORY } from '../../../core/item-totals.ts';
import type { Meaning } from './column-labels.ts';

/** Where a column's cells go. `vehicle` is type, make and model in one cell. */
export type Target = ItemColumn | 'vehicle';

const TARGETS: Readonly<Record<ItemKind, Readonly<Partial<Record<Meaning, Target>>>>> = {
  vehicle: {
    plate: 'plate',
    vehicle: 'vehicle',
    machine: 'vehicle',
    thing: 'vehicle',
    make: 'make',
    model: 'model',
    type: 'type',
    year: 'year',
    money: 'value',
  },
  building: {
    address: 'address',
    town: 'address',
    building: 'use',
    thing: 'use',
    use: 'use',
    type: 'use',
    quantity: 'quantity',
    area: 'area',
    year: 'year',
    money: 'sum',
  },
  machine: {
    machine: 'description',
    vehicle: 'description',
    thing: 'description',
    type: 'description',
    make: 'description',
    model: 'description',
    serial: 'serial',
    quantity: 'quantity',
    year: 'year',
    money: 'value',
  },
  professional: {
    person: 'name',
    surname: 'name',
    qualification: 'qualification',
    use: 'qualification',
    type: 'qualification',
    register: 'register',
    turnover: 'turnover',
    money: 'turnover',
  },
};

/** What tells a table by its columns: one that names things, and one of figures. */
interface Trait {
  readonly kind: ItemKind;
  readonly names: readonly Meaning[];
  readonly figures: readonly Meaning[];
}

const FIGURES: readonly Meaning[] = ['money', 'year', 'area'];
/** Where such things are what the request insures, any words for them will do. */
const AT_HOME: readonly Trait[] = [
  { kind: 'building', names: ['building', 'address', 'thing', 'use', 'area'], figures: FIGURES },
  { kind: 'machine', names: ['machine', 'vehicle', 'thing', 'type', 'model'], figures: FIGURES },
  { kind: 'vehicle', names: ['vehicle', 'make', 'model'], figures: FIGURES },
  { kind: 'professional', names: ['person', 'surname'], figures: ['person', 'surname'] },
];
/** Elsewhere the labels must name them. */
const ELSEWHERE: readonly Trait[] = [
  { kind: 'professional', names: ['person', 'surname'], figures: ['register'] },
  { kind: 'building', names: ['building', 'address'], figures: ['money', 'area'] },
  { kind: 'machine', names: ['machine'], figures: ['money', 'serial'] },
];

/** What a table with these columns lists in a request of this line of business; null when it is none of it. */
export function tableKind(meanings: readonly (Meaning | null)[], category: Category): ItemKind | null {
  const has = (wanted: readonly Meaning[]): boolean => wanted.some((meaning) => meanings.includes(meaning));
  const usual = KIND_OF_CATEGORY[category];
  if (usual === null || has(['foreign'])) return null;
  if (has(['plate'])) return 'vehicle';
  const traits = [...AT_HOME.filter(({ kind }) => kind === usual), ...ELSEWHERE];
  return traits.find(({ names, figures }) => has(names) && has(figures))?.kind ?? null;
}

/** Where each column goes; null for one that no form asks for. */
export function targetsOf(kind: ItemKind, meanings: readonly (Meaning | null)[]): readonly (Target | null)[] {
  const nameless = kind === 'vehicle' && !meanings.some((meaning) => NAMES_A_VEHICLE.has(meaning));
  return meanings.map((meaning) => {
    if (meaning === null) return null;
    if (nameless && (meaning === 'type' || meaning === 'model')) return 'vehicle';
    return TARGETS[kind][meaning] ?? null;
  });
}

/** With one of these, the type of a vehicle stands in a column of its own. */
const NAMES_A_VEHICLE: ReadonlySet<Meaning | null> = new Set<Meaning>([
  'vehicle',
  'make',
  'machine',
  'thing',
]);
