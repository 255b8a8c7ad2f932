/** Initials with stops (`S.r.l.`, `S. p. A.`), which a person reads as one word. */
const INITIALS = /\b(?:[a-z]\.\s?){1,5}[a-z]\b\.?/g;
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
    .replace(INITIALS, (initials) => `${initials.replace(/[.\s]/g, '')} `)
    .replace(/[&+]/g, ' e ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(SPACED_FORMS, (form) => form.replaceAll(' ', ''));
  return spelt === '' ? [] : spelt.split(' ').map((word) => ABBREVIATIONS[word] ?? word);
}
