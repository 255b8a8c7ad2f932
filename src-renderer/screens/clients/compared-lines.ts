import type { ClientData, ClientQuestion, ClientTrait } from '../../../src-preload/contract/clients.ts';

/** A line of the comparison; the verdict is null where one side says nothing. */
export interface ComparedLine {
  readonly name: keyof ClientData & ClientTrait;
  readonly verdict: 'agrees' | 'differs' | null;
}

const LINES = ['name', 'vatNumber', 'taxCode', 'email', 'phone', 'city'] as const;

/** What is known of either side, in the order a clerk reads it. A legal form that differs is a name that does. */
export function comparedLines({
  client,
  candidate,
  agrees,
  differs,
}: ClientQuestion): readonly ComparedLine[] {
  return LINES.filter((name) => client[name] !== null || candidate[name] !== null).map((name) => ({
    name,
    verdict: agrees.includes(name) ? 'agrees' : differs.includes(name) ? 'differs' : null,
  }));
}
