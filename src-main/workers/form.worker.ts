import { readFormFile, type FormFileTask } from '../adapters/pdf/forms/read-form-file.ts';
import { toCallError } from '../core/errors.ts';
import type { FormAnswer } from './form-protocol.ts';

/** Entry of the thread that reads the office's own forms: answers one task at a time. */
export default async function answer(task: FormFileTask): Promise<FormAnswer> {
  try {
    return { ok: true, value: await readFormFile(task) };
  } catch (error) {
    return { ok: false, error: toCallError(error) };
  }
}
