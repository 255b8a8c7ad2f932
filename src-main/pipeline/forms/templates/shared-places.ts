import { singleLine } from '../../../core/plain-text.ts';
import type { FormData } from '../form-input.ts';
import { datum, fact, type FormMapping } from './form-mapping.ts';

/** The sections that every questionnaire begins with: client, broker, dates and present cover. */
export const SHARED_PLACES: FormMapping['places'] = {
  contraente_denominazione: datum('clientName'),
  contraente_partita_iva: datum('vatNumber'),
  contraente_codice_fiscale: datum('taxCode'),
  contraente_email: datum('email'),
  contraente_telefono: datum('phone'),
  contraente_indirizzo: datum('street'),
  contraente_cap: datum('postalCode'),
  contraente_comune: datum('city'),
  contraente_provincia: datum('province'),
  intermediario_denominazione: fact('office', ({ input }) => singleLine(input.office.name)),
  intermediario_contatti: fact('office', ({ input }) =>
    [input.office.email, input.office.phone]
      .map(singleLine)
      .filter((text) => text !== '')
      .join(' – '),
  ),
  intermediario_riferimento: fact('program', ({ input }) => shortReference(input.requestId)),
  decorrenza: datum('effectiveDate'),
  risposta_entro: datum('replyBy'),
  compagnia_attuale: datum('currentInsurer'),
  polizza_attuale: datum('currentPolicyNumber'),
};

export const SHARED_CHOICES: FormMapping['choices'] = {
  // A present insurer proves a present policy; silence proves nothing.
  polizza_in_corso: {
    from: { kind: 'data', names: ['currentInsurer', 'currentPolicyNumber'] },
    choose: ({ values }) =>
      values.currentInsurer !== undefined || values.currentPolicyNumber !== undefined ? 'si' : null,
  },
};

/** The part of a request's id that people write and say, e.g. `1F0A9C3B`. */
export function shortReference(requestId: FormData['input']['requestId']): string {
  return requestId.slice(0, 8).toUpperCase();
}
