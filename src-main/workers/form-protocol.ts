import type { Result } from '../../src-preload/contract/errors.ts';
import type { FormFile } from '../adapters/pdf/forms/read-form-file.ts';

/** Refusals travel as data: an error class does not survive the way between threads. */
export type FormAnswer = Result<FormFile>;
