import { readFormFile } from '../adapters/pdf/forms/read-form-file.ts';
import { answering } from './answering.ts';

/** Entry of the thread that reads the office's own forms: answers one task at a time. */
export default answering(readFormFile);
