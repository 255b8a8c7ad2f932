import { listForms } from '../data/repositories/outputs.ts';
import type { Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The forms screen. */
export function formHandlers({ db }: Services): Handlers<'forms.list'> {
  return { 'forms.list': (query) => listForms(db, query) };
}
