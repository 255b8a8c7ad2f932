import type { CustomField } from '../../../src-preload/contract/custom-fields.ts';
import { formatCustomValue } from '../../core/custom-value.ts';

/** The office's own data as a form lists them, "CIG: B4471A09C2" a line; those without a value are left out. */
export function customLines(fields: readonly CustomField[]): string[] {
  return fields.flatMap(({ definition, found }) =>
    found === null ? [] : [`${definition.name}: ${formatCustomValue(definition.type, found.value)}`],
  );
}
