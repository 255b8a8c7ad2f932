import type { ClientData } from '../../../src-preload/contract/clients.ts';

/** What is known of a client, in the order a clerk reads it. */
export const CLIENT_FIELDS = [
  'name',
  'vatNumber',
  'taxCode',
  'email',
  'phone',
  'street',
  'postalCode',
  'city',
  'province',
] as const satisfies readonly (keyof ClientData)[];

export type ClientField = (typeof CLIENT_FIELDS)[number];

/** What was typed and differs from what is known; an empty box clears. */
export function changedFields(
  known: ClientData,
  typed: Readonly<Partial<Record<ClientField, string>>>,
): Partial<Record<ClientField, string | null>> {
  return Object.fromEntries(
    CLIENT_FIELDS.flatMap((field) => {
      const written = typed[field]?.trim();
      if (written === undefined || written === (known[field] ?? '')) return [];
      return [[field, written === '' ? null : written]];
    }),
  );
}
