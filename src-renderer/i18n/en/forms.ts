import type { forms as italian } from '../it/forms.ts';
import type { Translation } from '../translation.ts';

/** Texts of the forms screen. */
export const forms: Translation<typeof italian> = { title: 'Forms' };
