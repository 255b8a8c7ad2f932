import { concept, type Concept } from './concept.ts';

/** The wish for a quotation itself, whatever the line. */
export const QUOTE_CONCEPTS: readonly Concept[] = [
  concept(
    'quote',
    'new-cover',
    String.raw`
    nuova (?:polizza|copertura|assicurazione|offerta|proposta)
    (?:polizza|copertura|contratto) (?:nuov|unic|cumulativ) | in scadenza | scade\b | scadono | scadenza
    rinnovo | confront | alternativ | altre compagnie | mercato | assicurar[ei]
    premio (?:indicativ|sensat|minim) | quanto (?:cost|viene|verr|mi viene) | a decorrere | con effetto
    eff\b | sentire
    `,
  ),
  concept(
    'quote',
    'quote',
    String.raw`
    preventiv | quotazion | quotar | propost[ae] | offert[ae]\b | condizioni (?:di mercato|economiche)
    indagine di mercato | massimale | franchigi | decorrenz | quote\b | quotation | garanzie
    `,
  ),
];
