import type { TrainingItem } from '../../../training/training-data.ts';
import { alignedTable } from '../../table.ts';
import { LAYER_KINDS, TO_BE_KEPT, type LayeredPage } from './layer-kind.ts';
import { makeLayers } from './make-layers.ts';
import { readFirstPage } from './words-on-paper.ts';

/** What was decided about the layer of one page. */
export interface LayerDecision {
  readonly kind: LayeredPage['kind'];
  readonly reason: string;
  /** The layer was taken or passed over as it should be, and no hidden word was read. */
  readonly isRight: boolean;
  readonly milliseconds: number;
}

/** Decides about layers of every kind over the first pages of requests; prints a table. */
export async function evaluateLayers(items: readonly TrainingItem[]): Promise<readonly LayerDecision[]> {
  const decisions: LayerDecision[] = [];
  for (const [index, item] of items.entries()) {
    const other = items[(index + 1) % items.length] ?? item;
    for (const layered of await makeLayers(item, other)) decisions.push(await decide(layered));
    console.error(`${index + 1} of ${items.length} requests`);
  }
  console.log(layersTable(decisions));
  return decisions;
}

/** Reads a page and compares what was decided with what should be. */
export async function decide({ kind, pdf, hidden }: LayeredPage): Promise<LayerDecision> {
  const { page, milliseconds } = await readFirstPage(pdf);
  const words = page.kind === 'text' ? page.words.map((word) => word.text) : [];
  const isKept = page.kind === 'text';
  const isRight = isKept === TO_BE_KEPT.has(kind) && !hidden.some((word) => words.includes(word));
  return { kind, reason: page.reason, isRight, milliseconds };
}

function layersTable(decisions: readonly LayerDecision[]): string {
  const rows = LAYER_KINDS.flatMap((kind) => {
    const of = decisions.filter((decision) => decision.kind === kind);
    if (of.length === 0) return [[kind, '0', '', '', '', 'not made: its program is not installed']];
    const right = of.filter((decision) => decision.isRight).length;
    const mean = of.reduce((sum, decision) => sum + decision.milliseconds, 0) / of.length;
    const should = TO_BE_KEPT.has(kind) ? 'taken' : 'recognised';
    return [[kind, String(of.length), should, String(right), mean.toFixed(0), reasonsOf(of)]];
  });
  return alignedTable([['layer', 'pages', 'should be', 'right', 'ms a page', 'reasons'], ...rows]);
}

function reasonsOf(decisions: readonly LayerDecision[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of decisions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason} ${count}`).join(', ');
}
