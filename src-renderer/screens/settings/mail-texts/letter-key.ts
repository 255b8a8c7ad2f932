import type { EditedLetter } from '../../../../src-preload/contract/text-templates.ts';

type Named<L extends EditedLetter> = L extends EditedLetter ? `${L['purpose']}-${L['recipient']}` : never;

/** The name that a letter has in the translations. */
export function letterKey({ purpose, recipient }: EditedLetter): Named<EditedLetter> {
  // The type of a letter joins a purpose to its recipients; a template of both loses that.
  return `${purpose}-${recipient}` as Named<EditedLetter>;
}
