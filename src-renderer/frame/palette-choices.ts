import type { ClientRow } from '../../src-preload/contract/clients.ts';
import type { RequestRow } from '../../src-preload/contract/requests.ts';
import type { AppCommand, CommandGroup } from './commands.ts';

/** A line of the palette. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup | 'clients' | 'requests';
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => void;
}

const ORDER = [
  'screen',
  'clients',
  'requests',
  'go',
  'application',
] as const satisfies readonly Choice['group'][];

/** What was found for a text. */
export interface Found {
  readonly clients: readonly ClientRow[];
  readonly requests: readonly RequestRow[];
}

interface Openers {
  readonly openClient: (id: string) => void;
  readonly openRequest: (id: string) => void;
  /** What a request without a client is called. */
  readonly unnamed: string;
}

/** What the palette lists for a text: commands that contain every word typed, then what was found, by group. */
export function arrangeChoices(
  commands: readonly AppCommand[],
  { clients, requests }: Found,
  text: string,
  { openClient, openRequest, unnamed }: Openers,
): readonly Choice[] {
  const words = plain(text).split(/\s+/);
  const matching = commands
    .filter((command) => words.every((word) => plain(command.title).includes(word)))
    .map(({ id, title, group, keys, run }): Choice => {
      const first = keys?.[0];
      return { id, title, group, run, ...(first === undefined ? {} : { keys: first }) };
    });
  const found = requests.map(({ id, clientName, filename }): Choice => ({
    id,
    title: clientName ?? unnamed,
    note: filename,
    group: 'requests',
    run: () => openRequest(id),
  }));
  const known = clients.map(({ id, name, vatNumber, taxCode }): Choice => {
    const code = vatNumber ?? taxCode;
    const note = code === null ? {} : { note: code };
    return { id, title: name, ...note, group: 'clients', run: () => openClient(id) };
  });
  const all = [...matching, ...known, ...found];
  return ORDER.flatMap((group) => all.filter((choice) => choice.group === group));
}

/** Without capitals and accents, as a hurried hand types. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
