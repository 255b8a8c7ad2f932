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
  concept(
    'quote',
    'claims-history',
    String.raw`
    (?:nessun|senza|zero|per|per ogni|per singolo|storico|andamento|statistica|0) sinistr[oi]\b
    sinistr[oi]\b (?:negli|nei|nel|ultim|denunciat|passat|pregress|precedent|aperti|pagati|liquidati)
    sinistr[oi]\s*:\s*(?:no\b|nessun|0|assent|zero|nulla) | sinistrosita | claims (?:history|record|experience) | no claims
    `,
  ),
  concept(
    'quote',
    'questionnaire',
    String.raw`
    questionari | proponente | contraente | (?:massimale|decorrenza|franchigia|garanzi[ae]|copertura|durata) (?:richiest|desiderat|prescelt)
    attivita (?:svolta|esercitata) | precedent[ei] (?:assicurator|compagni|polizz|copertur) | assicurazioni? in corso
    dati (?:del )?(?:rischio|proponente|contraente|assicurando) | compilat[oaie] | da compilare | proposal form
    `,
  ),
];
