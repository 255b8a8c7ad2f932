import { BrokerFlowError } from '../core/errors.ts';
import { pageText } from '../core/document-text.ts';
import { findDocument, findPage, loadPages } from '../data/repositories/documents.ts';
import type { Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** What the viewer asks for: the words of a page, for choosing text, and what opens a protected document. */
export function documentHandlers({
  db,
  store,
  keyring,
}: Services): Handlers<'documents.words' | 'documents.text' | 'documents.password'> {
  return {
    'documents.words': async ({ documentId, page }) => {
      const read = await findPage(db, documentId, page);
      if (!read) throw new BrokerFlowError('not-found', 'The page was not read');
      const words = read.words.map(({ text, box, confidence }) => ({ text, box, confidence }));
      return { page, text: pageText(read), words };
    },
    'documents.text': async ({ documentId }) => ({
      pages: (await loadPages(db, documentId)).map(pageText),
    }),
    'documents.password': async ({ documentId }) => {
      const document = await findDocument(db, documentId);
      if (!document) throw new BrokerFlowError('not-found', 'No such document');
      const { sha256, media_type: mediaType } = document;
      return { password: await keyring.passwordOf({ sha256, path: store.pathOf(sha256), mediaType }) };
    },
  };
}
