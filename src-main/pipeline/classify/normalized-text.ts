/** Initials written with dots (`C.A.R.`, `R. C.`), however they were spaced; `n.` is the word for number. */
const DOTTED_INITIALS = /\b(?:[a-z]\.(?:\s(?!n\.))?){1,5}(?!n\.)[a-z]\b\.?/g;

/** Words of Italian and English that say nothing about a document's subject. */
const STOP_WORDS = new Set(
  (
    'a ad ai al alla alle allo agli anche ancora avere c che chi ci cio come con cui d da dai dal dalla dalle dallo dagli ' +
    'de degli dei del della delle dello di do dopo dove due e ed era essere fa fra fino gia gli ha hai hanno ho i il in ' +
    'io l la le lei li lo loro lui ma me mi mia mie mio ne negli nei nel nella nelle nello noi nostra nostre nostri ' +
    'nostro o od ogni oppure per perche pero piu poi puo qua quale quando quanto quel quella quelle quelli quello questa ' +
    'queste questi questo qui s se sempre sia siamo sono sta stato su sua sue sui sul sulla sulle suo suoi tra tre tu tua ' +
    'tuo tutta tutte tutti tutto un una uno va vi voi vostra vostre vostri vostro buongiorno buonasera salve ciao gentile ' +
    'gentili spett spettle egregio egregi cordiali saluti grazie distinti cordialita via tel cell email example it pec ' +
    'oggetto the of to and in for on at is are be we our by with from this that it you your as an or not'
  ).split(' '),
);

/**
 * Lower case without accents, dotted initials closed up (`c.a.r.` becomes `car`), words that were
 * broken at a line's end joined again. Line breaks stay.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u00ad]/g, '')
    .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2')
    .toLowerCase()
    .replace(DOTTED_INITIALS, (initials) => initials.replace(/[.\s]/g, ''));
}

/** The telling words of an already normalised text, in order; numbers and stop words are left out. */
export function tellingWords(normalized: string): string[] {
  const words = normalized.match(/[a-z&]{2,}/g) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word));
}
