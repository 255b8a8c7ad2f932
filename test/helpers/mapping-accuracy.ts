import { boxState, type FormTarget } from '../../src-preload/contract/form-templates.ts';
import type { MappedForm } from '../../src-main/features/templates/map-boxes.ts';

/** How the boxes of a form were mapped. `left` are those that are shown to the clerk as doubtful or open. */
export interface MappingScore {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly left: readonly string[];
}

/** Compares with what a person would say. A box that asks for nothing of ours is right when nothing sure is said of it. */
export function judgeMapping(
  { layout, mapping }: MappedForm,
  truth: Readonly<Record<string, FormTarget | 'open'>>,
): MappingScore {
  const judged = layout.map(({ name, label }) => {
    const wanted = truth[name];
    const found = mapping[name];
    const said = `${name} (${label}): ${JSON.stringify(found?.target)}`;
    if (boxState(found) !== 'sure') return { verdict: wanted === 'open' ? 'right' : 'left', said };
    const same = wanted !== 'open' && JSON.stringify(found?.target) === JSON.stringify(wanted);
    return { verdict: same ? 'right' : 'wrong', said };
  });
  const saidOf = (verdict: string): string[] =>
    judged.filter((each) => each.verdict === verdict).map(({ said }) => said);
  return { right: saidOf('right').length, wrong: saidOf('wrong'), left: saidOf('left') };
}
