import { BrokerFlowError } from '../core/errors.ts';
import { pageText } from '../core/document-text.ts';
import { loadPages } from '../data/repositories/documents.ts';
import type { Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The words of a page, for choosing text in the viewer. */
export function documentHandlers({ db }: Services): Handlers<'documents.words'> {
  return {
    'documents.words': async ({ documentId, page }) => {
      const read = (await loadPages(db, documentId)).find((one) => one.page === page);
      if (!read) throw new BrokerFlowError('not-found', 'The page was not read');
      const words = read.words.map(({ text, box, confidence }) => ({ text, box, confidence }));
      return { page, text: pageText(read), words };
    },
  };
}
