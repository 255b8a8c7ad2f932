import { extractFields } from '../../src-main/pipeline/fields/extract-fields.ts';
import { itemDocument } from './item-document.ts';
import type { LabelledItem } from './item-document.ts';

/** Right, invented and missed values. */
interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const NOTHING: Tally = { right: 0, wrong: 0, missed: 0 };
/** Set to print precision and recall of each field. */
const VERBOSE = process.env['FIELD_ACCURACY'] !== undefined;

function canonical(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).toSorted().join(' ');
  return String(value).toLowerCase().replace(/\s+/g, ' ').trim();
}

function tallies(items: readonly LabelledItem[]): ReadonlyMap<string, Tally> {
  const byField = new Map<string, Tally>();
  for (const item of items) {
    const found: Readonly<Record<string, { readonly value: unknown } | undefined>> = extractFields(
      itemDocument(item),
      item.category,
      { today: new Date(2026, 0, 1) },
    );
    const wanted: Readonly<Record<string, unknown>> = item.fields;
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      const value = found[name]?.value;
      const right = value !== undefined && name in wanted && canonical(value) === canonical(wanted[name]);
      const { right: r, wrong: w, missed: m } = byField.get(name) ?? NOTHING;
      byField.set(name, {
        right: r + (right ? 1 : 0),
        wrong: w + (!right && value !== undefined ? 1 : 0),
        missed: m + (!right && name in wanted ? 1 : 0),
      });
    }
  }
  return byField;
}

function f1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed);
}

function total(byField: ReadonlyMap<string, Tally>): Tally {
  return [...byField.values()].reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    NOTHING,
  );
}

function report(part: string, byField: ReadonlyMap<string, Tally>): string {
  const lines = [...byField]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, tally]) => {
      const precision = tally.right / (tally.right + tally.wrong);
      const recall = tally.right / (tally.right + tally.missed);
      return `${name.padEnd(20)} precision ${precision.toFixed(2)} recall ${recall.toFixed(2)}`;
    });
  return [`${part}: micro F1 ${f1(total(byField)).toFixed(3)}`, ...lines].join('\n');
}

/** Micro F1 over all values of all fields; with FIELD_ACCURACY set it prints each field's figures. */
export function fieldAccuracy(part: string, items: readonly LabelledItem[]): number {
  const byField = tallies(items);
  if (VERBOSE) console.log(report(part, byField));
  return f1(total(byField));
}
