import type { ClientData, ClientQuestion, ClientTrait } from '../../../src-preload/contract/clients.ts';

/** A line of the comparison; the verdict is null where one side says nothing. */
export interface ComparedLine {
  readonly name: keyof ClientData & ClientTrait;
  readonly verdict: 'agrees' | 'differs' | null;
}

/** Who it is by law: shown also where one side alone gives it. */
const ALWAYS: readonly ComparedLine['name'][] = ['name', 'vatNumber', 'taxCode'];
const BESIDES: readonly ComparedLine['name'][] = ['email', 'phone', 'city'];

/** What tells the two apart or together, in the order a clerk reads it. */
export function comparedLines({
  client,
  candidate,
  agrees,
  differs,
}: ClientQuestion): readonly ComparedLine[] {
  const lines = [...ALWAYS, ...BESIDES].map((name): ComparedLine => ({
    name,
    verdict: agrees.includes(name) ? 'agrees' : differs.includes(name) ? 'differs' : null,
  }));
  return lines.filter(
    ({ name, verdict }) =>
      verdict !== null || (ALWAYS.includes(name) && (client[name] ?? candidate[name]) !== null),
  );
}
