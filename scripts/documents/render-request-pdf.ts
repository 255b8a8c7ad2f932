import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chatLayout } from './layouts/chat.ts';
import { emailLayout } from './layouts/email.ts';
import { formLayout } from './layouts/form.ts';
import { letterLayout } from './layouts/letter.ts';
import { noteLayout } from './layouts/note.ts';
import { pecLayout } from './layouts/pec.ts';
import { writePdf } from './pdf-writer.ts';
import type { RequestChannel, RequestDocument } from './request-document.ts';

const LAYOUTS: Readonly<Record<RequestChannel, (item: RequestDocument) => TDocumentDefinitions>> = {
  email: emailLayout,
  pec: pecLayout,
  letter: letterLayout,
  form: formLayout,
  note: noteLayout,
  whatsapp: chatLayout,
};

/** A request as a digital PDF, laid out as its channel prints it. The same item always gives the same bytes. */
export function renderRequestPdf(item: RequestDocument): Promise<Uint8Array> {
  return writePdf(LAYOUTS[item.channel](item));
}
