/** Initials with stops (`S.I.T.E.L.`), which a person reads as one word. */
const INITIALS = /\b(?:[a-z]\.){1,8}[a-z]\b\.?/g;
/** Legal forms with stops and spaces (`S. r. l.`); behind other initials they are a word of their own. */
const DOTTED_FORMS =
  /(?<![a-z\d.])(?:s\. ?r\. ?l\. ?s\.?|s\. ?r\. ?l\.?|s\. ?p\. ?a\.?|s\. ?n\. ?c\.?|s\. ?a\. ?s\.?|s\. ?s\.)(?![a-z\d])/g;
/** Initials with spaces alone, where they are a legal form. */
const SPACED_FORMS = /\b(?:s r l s|s r l|s p a|s n c|s a s|s c a r l|s c r l|s s)(?= |$)/g;
/** Abbreviations that are written out in other papers of the same firm. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  agr: 'agricola',
  arch: 'architetto',
  assoc: 'associazione',
  autotrasp: 'autotrasporti',
  autotr: 'autotrasporti',
  avv: 'avvocato',
  az: 'azienda',
  comm: 'commerciale',
  cond: 'condominio',
  coop: 'cooperativa',
  costr: 'costruzioni',
  flli: 'fratelli',
  fondaz: 'fondazione',
  geom: 'geometra',
  imm: 'immobiliare',
  immob: 'immobiliare',
  ing: 'ingegnere',
  ist: 'istituto',
  lab: 'laboratorio',
  off: 'officina',
  prov: 'provincia',
  soc: 'societa',
  trasp: 'trasporti',
};

/**
 * A name as words to compare: lower case without accents and punctuation, initials closed up (`srl`),
 * common abbreviations written out, `&` as `e`.
 */
export function plainWords(name: string): readonly string[] {
  const spelt = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\bf\.?\s?lli\b/g, 'fratelli')
    .replace(DOTTED_FORMS, (form) => `${form.replace(/[. ]/g, '')} `)
    .replace(INITIALS, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[&+]/g, ' e ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(SPACED_FORMS, (form) => form.replaceAll(' ', ''));
  if (spelt === '') return [];
  const words = spelt.split(' ').map((word) => ABBREVIATIONS[word] ?? word);
  return words.map((word, at) => (word === 's' && at < words.length - 1 ? 'san' : word));
}
