import type { ExtractedFields } from '../stage.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';

/** What tells who a client is. */
export interface ClientIdentity {
  /** Every name it goes by, the first one first; none where a document gives codes alone. */
  readonly names: readonly string[];
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
}

/** Whom the fields of a request speak of. A code with a wrong check digit proves nothing and is left out. */
export function identityOfFields(fields: ExtractedFields): ClientIdentity {
  const text = (name: FieldName): string | null => {
    const field = fields[name];
    return field?.valid === true && typeof field.value === 'string' ? field.value : null;
  };
  const name = fields.clientName?.value;
  return {
    names: typeof name === 'string' ? [name] : [],
    vatNumber: text('vatNumber'),
    taxCode: text('taxCode'),
    email: text('email'),
    phone: text('phone'),
    city: text('city'),
  };
}
